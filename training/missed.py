"""How often a checkpoint misreads each character of GB 2312: text at random drawn as for training -> JSON, character -> share.

    python missed.py CHECKPOINT --keys KEYS --atlas DIR --out FILE [--rounds 4] [--codes DIR]

With --codes it is one of tesseract's network, and of the characters that this can write. What a text at random shows in few places is
learnt best where it is oftenest drawn: `train.py --missed FILE`.
"""
import argparse
import json
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

import lstm_train
from alphabet import TURNED, alphabet
from lstm_codes import Codes
from lstm_network import from_checkpoint
from strips import StripMaker
from train import load
from validate import look

TEXT = 11  # characters


def misread(text, read):
    """Characters of the text that stand in no such place of what was read."""
    for kind, start, end, *_ in SequenceMatcher(None, text, read, autojunk=False).get_opcodes():
        if kind != 'equal':
            yield from text[start:end]


def reader(options):
    """strip -> text"""
    if options.codes:
        model, codes = from_checkpoint(options.checkpoint).eval(), Codes(options.codes)
        return lambda image: lstm_train.look(model, image, codes)
    model, characters = load(options.checkpoint)
    return lambda image: look(model, image, 0.8, characters)[0]


def main(options):
    read, characters = reader(options), alphabet(options.keys)
    atlas, drawn = (np.load(Path(options.atlas) / name, mmap_mode='r') for name in ('atlas.npy', 'drawn.npy'))
    maker = StripMaker(atlas, drawn, characters, ['印'], seed=77)
    if options.codes:
        maker.know(Codes(options.codes).of)
    wrong = Counter()
    for _ in range(options.rounds):
        order = maker.random.permutation(maker.han)
        for start in range(0, len(order), TEXT):
            image, labels = maker.strip_of(''.join(order[start:start + TEXT]), badly=maker.random.random())
            text = ''.join(characters[label] for label in labels)
            if TURNED not in text:
                wrong.update(misread(text, read(image)))
    shares = {c: min(1, wrong[c] / options.rounds) for c in maker.han}
    Path(options.out).write_text(json.dumps(shares, ensure_ascii=False), 'utf8')
    print(f'{np.mean(list(shares.values())):.3f} misread')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    for name in ('keys', 'atlas', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--rounds', type=int, default=4)
    parser.add_argument('--codes')
    main(parser.parse_args())
