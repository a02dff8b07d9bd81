"""How well strips cut by the detector are read, beside the engine that was at hand when they were cut.

    python validate.py CHECKPOINT FOLDER ...
"""
import sys
import unicodedata

import torch

from cut import prepared, read_cut
from normalise import TITLE_WIDTH

DOUBTED = 0.8
WIDER_AGAIN = 1.07


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


def best_path(probabilities, characters):
    """The text, and the probability of each of its characters at its surest step."""
    best, classes = (values.tolist() for values in probabilities.max(-1))
    text, sure = [], []
    for i, c in enumerate(classes):
        goes_on = i > 0 and c == classes[i - 1]
        if not c or characters[c] == '\u21bb':
            continue
        if goes_on:
            sure[-1] = max(sure[-1], best[i])
        else:
            text.append(characters[c])
            sure.append(best[i])
    return ''.join(text), sure


@torch.no_grad()
def look(model, image, stretch, characters):
    x = torch.from_numpy(prepared(image, stretch)).float()[None, None] / 127.5 - 1
    return best_path(model(x)[0].softmax(-1), characters)


def read(model, image, stretch, characters):
    """As detector/read/ctc-engine.ts does: a strip in doubt is looked at again, a little wider."""
    text, sure = look(model, image, stretch, characters)
    if all(p >= DOUBTED for p in sure):
        return text
    again, surer = look(model, image, stretch * WIDER_AGAIN, characters)
    known = lambda values: sum(p - 0.1 for p in values)
    return again if known(surer) > known(sure) else text


def validate(model, folder, characters, limit=None):
    """As `table`, of this model."""
    model.eval()
    stretch = lambda row: TITLE_WIDTH if row['role'] == 'title' else 0.9
    yield from table(folder, lambda image, row: read(model, image, stretch(row), characters), limit)


def table(folder, read, limit=None):
    """Lines of figures: tier, role, strips, exact and 1-NED of `read` and of the other engine; what one reads right and the other does not."""
    tables = {}
    for number, (image, row) in enumerate(read_cut(folder)):
        if limit and number >= limit:
            break
        score = alike(read(image, row), row['text']), alike(row['read'], row['text'])
        for key in ((row['role'], row['tier']), (row['role'], 'all')):
            tables.setdefault(key, []).append(score)
    for (role, tier), scores in sorted(tables.items()):
        ours, theirs = zip(*scores)
        exact = lambda values: sum(v == 1 for v in values) / len(values)
        mean = lambda values: sum(values) / len(values)
        wrong = sum(other < 1 for other in theirs)
        won, lost = sum(own == 1 and other < 1 for own, other in scores), sum(own < 1 and other == 1 for own, other in scores)
        yield f'{folder} {role:5} {tier:6} {len(scores):4}  exact {exact(ours):.3f} (other {exact(theirs):.3f})  ' \
            f'1-NED {mean(ours):.3f} ({mean(theirs):.3f})  of the other\'s {wrong} wrong {won} right, of its right {lost} wrong'


if __name__ == '__main__':
    from train import load
    model, characters = load(sys.argv[1])
    for folder in sys.argv[2:]:
        for line in validate(model, folder, characters):
            print(line)
