"""Strips cut by the detector (cut-strips.ts) as examples to learn from or to be judged on."""
import json
from pathlib import Path

import numpy as np

from normalise import STEP, inked_rows, to_height


def read_cut(folder):
    """(image, what the engine read, the strip's line) for each strip of the folder."""
    folder = Path(folder)
    pixels = np.fromfile(folder / 'strips.bin', np.uint8)
    for line in open(folder / 'strips.jsonl', encoding='utf8'):
        row = json.loads(line)
        start, size = row['offset'], row['width'] * row['height']
        yield pixels[start:start + size].reshape(row['height'], row['width']), row


def padded(image):
    return np.pad(image, ((0, 0), (0, -image.shape[1] % STEP)), constant_values=255)


def prepared(image, stretch):
    return padded(to_height(inked_rows(image), stretch))
