"""How well strips cut by the detector are read, beside the engine that was at hand when they were cut.

    python validate.py CHECKPOINT FOLDER ...
"""
import sys
import unicodedata

import torch

from cut import prepared, read_cut
from normalise import TITLE_WIDTH


def plain(text):
    return ''.join(unicodedata.normalize('NFKC', text).split()).upper()


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        before, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            before, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, before + (x != y))
    return row[-1]


def alike(read, text):
    read, text = plain(read), plain(text)
    return 1 - edit_distance(read, text) / max(len(read), len(text), 1)


def best_path(classes, characters):
    kept = [c for i, c in enumerate(classes) if c and (i == 0 or c != classes[i - 1])]
    return ''.join(characters[c] for c in kept)


@torch.no_grad()
def read(model, image, characters):
    x = torch.from_numpy(image).float()[None, None] / 127.5 - 1
    return best_path(model(x)[0].argmax(-1).tolist(), characters).replace('\u21bb', '')


def validate(model, folder, characters, limit=None):
    """Lines of figures: tier, role, strips, exact and 1-NED of this model and of the other engine."""
    model.eval()
    tables = {}
    for number, (image, row) in enumerate(read_cut(folder)):
        if limit and number >= limit:
            break
        stretch = TITLE_WIDTH if row['role'] == 'title' else 0.9
        text = read(model, prepared(image, stretch), characters)
        score = alike(text, row['text']), alike(row['read'], row['text'])
        for key in ((row['role'], row['tier']), (row['role'], 'all')):
            tables.setdefault(key, []).append(score)
    for (role, tier), scores in sorted(tables.items()):
        ours, theirs = zip(*scores)
        exact = lambda values: sum(v == 1 for v in values) / len(values)
        mean = lambda values: sum(values) / len(values)
        yield f'{folder} {role:5} {tier:6} {len(scores):4}  exact {exact(ours):.3f} (other {exact(theirs):.3f})  1-NED {mean(ours):.3f} ({mean(theirs):.3f})'


if __name__ == '__main__':
    from train import load
    model, characters = load(sys.argv[1])
    for folder in sys.argv[2:]:
        for line in validate(model, folder, characters):
            print(line)
