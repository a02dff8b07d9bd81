"""Teaches tesseract's network to read seals, from its own weights on; goes on where it stopped.

    python lstm_train.py --base DIR --codes DIR --keys ppocr_keys_v1.txt --atlas DIR --texts FILE --out DIR --steps 3000 \
                         [--cut DIR ...] [--validate DIR ...]

The strips are those that train.py learns from; the network is small (1.5 million weights) and recurrent.
"""
import argparse
import copy
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from alphabet import alphabet
from cut import read_cut
from examples import Examples, rate, steps_needed
from lstm_codes import NONE, Codes
from lstm_network import HEIGHT, STEP, contrasted, load_lstm
from normalise import inked_rows
from validate import table

# Rows that the text fills of HEIGHT, and the share of its natural width; detector/read/tesseract.ts does the same.
TEXT_ROWS = 40
WIDTH = 0.88
SIDE = 6
COLUMNS = 40 * 400


def sized(image, width, rows=TEXT_ROWS, top=(HEIGHT - TEXT_ROWS) // 2):
    smaller = image.shape[0] > rows * 1.4
    image = cv2.resize(image, (max(8, width), rows), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
    return cv2.copyMakeBorder(image, top, HEIGHT - rows - top, SIDE, SIDE + -image.shape[1] % STEP, cv2.BORDER_CONSTANT, value=255)


def fitted(characters, codes):
    def fit(maker, image, labels):
        targets = codes.written([characters[c] for c in labels])
        if not targets:
            return None
        share = maker.between(0.72, 1.05)
        rows = maker.random.integers(TEXT_ROWS - 3, TEXT_ROWS + 4)
        width = round(max(image.shape[1] * rows / image.shape[0] * share, (steps_needed(targets) + 3) * STEP * 1.15))
        return sized(image, width, rows, maker.random.integers(0, HEIGHT - rows + 1)), targets
    return fit


def as_input(images):
    return torch.from_numpy(np.stack([contrasted(image) for image in images.numpy()]))


@torch.no_grad()
def validate(model, codes, folder, limit=None):
    def read(image, row):
        image = inked_rows(image)
        x = torch.from_numpy(contrasted(sized(image, round(image.shape[1] * TEXT_ROWS / image.shape[0] * WIDTH))))
        return codes.read(model(x[None])[:, 0].argmax(-1).tolist())
    model.eval()
    yield from table(folder, read, limit)


def main(options):
    torch.manual_seed(options.seed)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    saved = out / 'last.pt'
    characters, codes = alphabet(options.keys), Codes(options.codes)
    model = load_lstm(Path(options.base) / 'x.lstm')
    mean = copy.deepcopy(model)
    learnt = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=options.rate, weight_decay=0.001, betas=(0.9, 0.98))
    step = 0
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        model.load_state_dict(state['model'])
        mean.load_state_dict(state['mean'])
        optimiser.load_state_dict(state['optimiser'])
        step = state['step']
        options.seed += step
    examples = Examples(options, characters, fitted(characters, codes), STEP, COLUMNS)
    loader = torch.utils.data.DataLoader(examples, batch_size=None, num_workers=1, prefetch_factor=8)
    start, seen, total = time.time(), 0, 0.0
    for images, steps, targets, lengths in loader:
        if step >= options.steps:
            break
        model.train()
        logits = model(as_input(images)).log_softmax(-1)
        loss = F.ctc_loss(logits, targets, steps, lengths, blank=NONE, zero_infinity=True)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        for group in optimiser.param_groups:
            group['lr'] = options.rate * rate(step, options)
        optimiser.step()
        with torch.no_grad():
            keep = min(0.998, (step + 1) / (step + 10))
            for p, q in zip(mean.parameters(), model.parameters()):
                p.lerp_(q, 1 - keep)
        step += 1
        seen += len(lengths)
        total += float(loss.detach())
        if step % 50 == 0:
            print(f'step {step} loss {total / 50:.4f} strips/s {seen / (time.time() - start):.1f}', flush=True)
            start, seen, total = time.time(), 0, 0.0
        if step % 250 == 0 or step == options.steps:
            torch.save({'model': model.state_dict(), 'mean': mean.state_dict(), 'optimiser': optimiser.state_dict(), 'step': step}, out / 'next.pt')
            (out / 'next.pt').rename(saved)
        if step % options.look == 0:
            for folder in options.validate:
                for line in validate(mean, codes, folder):
                    print(f'step {step} {line}', flush=True)
            start, seen, total = time.time(), 0, 0.0


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    for name in ('base', 'codes', 'keys', 'atlas', 'texts', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--steps', type=int, default=3000)
    parser.add_argument('--rate', type=float, default=8e-4)
    parser.add_argument('--decay', type=float, default=0.5)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--look', type=int, default=500)
    parser.add_argument('--cut', nargs='*', default=[])
    parser.add_argument('--cut-share', type=float, default=0.25)
    parser.add_argument('--validate', nargs='*', default=[])
    main(parser.parse_args())
