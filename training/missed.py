"""How often a checkpoint misreads each character of GB 2312: text at random drawn as for training -> JSON, character -> share.

    python missed.py CHECKPOINT --keys KEYS --atlas DIR --out FILE [--rounds 4]

What a text at random shows in few places is learnt best where it is oftenest drawn: `train.py --missed FILE`.
"""
import argparse
import json
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from alphabet import TURNED, alphabet
from strips import StripMaker
from train import load
from validate import look

TEXT = 11  # characters


def misread(text, read):
    """Characters of the text that stand in no such place of what was read."""
    for kind, start, end, *_ in SequenceMatcher(None, text, read, autojunk=False).get_opcodes():
        if kind != 'equal':
            yield from text[start:end]


def main(options):
    model, characters = load(options.checkpoint)
    atlas, drawn = (np.load(Path(options.atlas) / name, mmap_mode='r') for name in ('atlas.npy', 'drawn.npy'))
    maker = StripMaker(atlas, drawn, alphabet(options.keys), ['印'], seed=77)
    wrong = Counter()
    for _ in range(options.rounds):
        order = maker.random.permutation(maker.han)
        for start in range(0, len(order), TEXT):
            image, labels = maker.strip_of(''.join(order[start:start + TEXT]), badly=maker.random.random())
            text = ''.join(characters[label] for label in labels)
            if TURNED not in text:
                read, _ = look(model, image, 0.8, characters)
                wrong.update(misread(text, read))
    shares = {c: min(1, wrong[c] / options.rounds) for c in maker.han}
    Path(options.out).write_text(json.dumps(shares, ensure_ascii=False), 'utf8')
    print(f'{np.mean(list(shares.values())):.3f} misread')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    for name in ('keys', 'atlas', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--rounds', type=int, default=4)
    main(parser.parse_args())
