"""Teaches tesseract's network to read seals, from its own weights on; goes on where it stopped.

    python lstm_train.py --base DIR --codes DIR --keys ppocr_keys_v1.txt --atlas DIR --texts FILE --out DIR --steps 3000 \
                         [--cut DIR ...] [--validate DIR ...]

The strips are those that train.py learns from; the network is small (1.5 million weights) and recurrent. --column and --row give the layers
that look at columns, and along the line, more units than they have.
"""
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from alphabet import alphabet
from examples import Examples, steps_needed
from learn import learn, options_for
from lstm_codes import NONE, Codes
from lstm_network import HEIGHT, STEP, contrasted, load_lstm, widened
from normalise import inked_rows, resized
from validate import table

# Rows that the text fills of HEIGHT, and the share of its natural width; detector/read/tesseract.ts does the same.
TEXT_ROWS = 40
WIDTH = 0.88
SIDE = 6
COLUMNS = 40 * 400


def sized(image, width, rows=TEXT_ROWS, top=(HEIGHT - TEXT_ROWS) // 2):
    image = resized(image, max(8, width), rows)
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
def look(model, image, codes):
    image = inked_rows(image)
    x = torch.from_numpy(contrasted(sized(image, round(image.shape[1] * TEXT_ROWS / image.shape[0] * WIDTH))))
    return codes.read(model(x[None])[:, 0].argmax(-1).tolist())


def validate(model, codes, folder, limit=None):
    model.eval()
    yield from table(folder, lambda image, row: look(model, image, codes), limit)


def loss_of(model, images, steps, targets, lengths):
    return F.ctc_loss(model(as_input(images)).log_softmax(-1), targets, steps, lengths, blank=NONE, zero_infinity=True)


def main(options):
    torch.manual_seed(options.seed)
    characters, codes = alphabet(options.keys), Codes(options.codes)
    model = widened(load_lstm(Path(options.base) / 'x.lstm'), options.column, options.row)
    print(sum(p.numel() for p in model.parameters()), 'weights')
    groups = [{'params': [p for p in model.parameters() if p.requires_grad], 'lr': options.rate}]
    examples = Examples(options, characters, fitted(characters, codes), STEP, COLUMNS, codes.of)
    learn(model, groups, 0.001, examples, loss_of, lambda mean, folder: validate(mean, codes, folder), options)


if __name__ == '__main__':
    parser = options_for(['base', 'codes'], steps=3000, rate=8e-4, decay=0.5, look=500, cut_share=0.25)
    parser.add_argument('--column', type=int, default=64)
    parser.add_argument('--row', type=int, default=96)
    main(parser.parse_args())
