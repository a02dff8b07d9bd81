"""Trains the recogniser on drawn strips, from PP-OCRv6's weights on; goes on where it stopped.

    python train.py --keys ppocr_keys_v1.txt --first PP-OCRv6_rec_small.onnx --atlas DIR --texts FILE \
                    --out DIR --steps 9000 [--cut DIR] [--validate DIR ...]
"""
import argparse
import copy
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from alphabet import alphabet
from cut import padded
from examples import Examples, rate, steps_needed
from model import Recogniser, classes, load_paddle
from normalise import HEIGHT, STEP, to_height
from strips import is_han
from validate import validate

# A batch holds so many columns, whatever their strips' widths.
COLUMNS = 32 * 320


def fitted(characters):
    def fit(maker, image, labels):
        """To the network's height and as narrow as it may come, but with a step to spare for each label."""
        stretch = maker.between(0.5, 0.85) if any(is_han(characters[c]) for c in labels) else maker.between(0.75, 1.05)
        natural = image.shape[1] * HEIGHT / image.shape[0]
        return padded(to_height(image, max(stretch, (steps_needed(labels) + 1) * STEP / natural))), labels
    return fit


def begin(options):
    """A recogniser with PP-OCRv6's weights, and untrained rows for the few characters that it lacks."""
    characters = alphabet(options.keys)
    theirs = classes(options.first)
    first = Recogniser(len(theirs))
    load_paddle(first, options.first)
    model = Recogniser(len(characters), options.frozen)
    weights = first.state_dict()
    places = {text: place for place, text in enumerate(theirs)}
    here = [i for i, text in enumerate(characters) if text in places]
    there = [places[characters[i]] for i in here]
    head = model.head
    with torch.no_grad():
        head.weight.normal_(0, float(first.head.weight.std()) * 0.5)
        head.weight[here] = first.head.weight[there]
        head.bias.fill_(float(first.head.bias.mean()))
        head.bias[here] = first.head.bias[there]
    weights |= {'head.weight': head.weight, 'head.bias': head.bias}
    model.load_state_dict(weights)
    return model, characters


def load(path):
    state = torch.load(path, map_location='cpu', weights_only=False)
    model = Recogniser(len(state['characters']))
    model.load_state_dict(state['mean'])
    return model.eval(), state['characters']


def main(options):
    torch.manual_seed(options.seed)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    saved = out / 'last.pt'
    model, characters = begin(options)
    mean = copy.deepcopy(model)
    groups = [{'params': [p for n, p in model.named_parameters() if not n.startswith('head')], 'lr': options.rate},
              {'params': list(model.head.parameters()), 'lr': options.rate * 2}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    step = 0
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        model.load_state_dict(state['model'])
        mean.load_state_dict(state['mean'])
        optimiser.load_state_dict(state['optimiser'])
        step = state['step']
        options.seed += step
    model = model.to(memory_format=torch.channels_last)
    base = [options.rate, options.rate * 2]
    loader = torch.utils.data.DataLoader(Examples(options, characters, fitted(characters), STEP, COLUMNS), batch_size=None, num_workers=1, prefetch_factor=8)
    start, seen, total = time.time(), 0, 0.0

    def save():
        torch.save({'model': model.state_dict(), 'mean': mean.state_dict(), 'optimiser': optimiser.state_dict(), 'step': step,
                    'characters': characters}, out / 'next.pt')
        (out / 'next.pt').rename(saved)

    for images, steps, labels, lengths in loader:
        if step >= options.steps:
            break
        model.train()
        x = (images[:, None].float() / 127.5 - 1).to(memory_format=torch.channels_last)
        logits = model(x).log_softmax(-1).transpose(0, 1)
        loss = F.ctc_loss(logits, labels, steps, lengths, zero_infinity=True)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group, most in zip(optimiser.param_groups, base):
            group['lr'] = most * rate(step, options)
        optimiser.step()
        with torch.no_grad():
            keep = min(0.998, (step + 1) / (step + 10))
            for p, q in zip(mean.parameters(), model.parameters()):
                p.lerp_(q, 1 - keep)
        step += 1
        seen += len(lengths)
        total += float(loss)
        if step % 50 == 0:
            print(f'step {step} loss {total / 50:.4f} strips/s {seen / (time.time() - start):.1f}', flush=True)
            start, seen, total = time.time(), 0, 0.0
        if step % 250 == 0:
            save()
        if step % options.look == 0:
            for folder in options.validate:
                for line in validate(mean, folder, characters):
                    print(f'step {step} {line}', flush=True)
            start, seen = time.time(), 0
    save()


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    for name in ('keys', 'first', 'atlas', 'texts', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--steps', type=int, default=9000)
    parser.add_argument('--rate', type=float, default=4e-4)
    parser.add_argument('--decay', type=float, default=0.3)
    parser.add_argument('--frozen', type=int, default=4)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--look', type=int, default=1000)
    parser.add_argument('--cut', nargs='*', default=[])
    parser.add_argument('--cut-share', type=float, default=0.2)
    parser.add_argument('--validate', nargs='*', default=[])
    main(parser.parse_args())
