"""Endless batches of strips, drawn ones and such as the detector cut, for either network to learn from."""
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from cut import read_cut
from normalise import inked_rows
from strips import StripMaker
from validate import alike

# Strips drawn before batches of like widths are made of them.
POOL = 384
WIDEST = 1400


class Examples(torch.utils.data.IterableDataset):
    """`fit(maker, image, labels)` sizes a strip for the network: (image, targets), or none where it cannot be learnt."""

    def __init__(self, options, characters, fit, step, columns, known=None):
        self.options, self.characters, self.fit, self.step, self.columns, self.known = options, characters, fit, step, columns, known

    def __iter__(self):
        cv2.setNumThreads(1)
        info = torch.utils.data.get_worker_info()
        seed = self.options.seed * 1000 + (info.id if info else 0)
        atlas = np.load(Path(self.options.atlas) / 'atlas.npy', mmap_mode='r')
        drawn = np.load(Path(self.options.atlas) / 'drawn.npy')
        texts = Path(self.options.texts).read_text('utf8').split('\n')[:-1]
        maker = StripMaker(atlas, drawn, self.characters, texts, seed, self.options.random_share)
        if self.known:
            maker.know(self.known)
        if self.options.missed:
            maker.prefer(json.loads(Path(self.options.missed).read_text('utf8')))
        cut = [strip for folder in self.options.cut for strip in usable(folder, maker.classes)]
        while True:
            pool = [cut_strip(maker, cut) if cut and maker.chance(self.options.cut_share) else maker.strip() for _ in range(POOL)]
            pool = [self.fit(maker, *strip) for strip in pool]
            pool = [strip for strip in pool if strip and strip[0].shape[1] <= WIDEST]
            pool.sort(key=lambda strip: strip[0].shape[1])
            yield from shuffled(self.batches(pool), maker.random)

    def batches(self, pool):
        batch = []
        for strip in pool:
            if batch and (len(batch) + 1) * strip[0].shape[1] > self.columns:
                yield self.collate(batch)
                batch = []
            batch.append(strip)
        yield self.collate(batch)

    def collate(self, strips):
        width = max(image.shape[1] for image, _ in strips)
        images = np.full((len(strips), strips[0][0].shape[0], width), 255, np.uint8)
        for i, (image, _) in enumerate(strips):
            images[i, :, :image.shape[1]] = image
        steps = torch.tensor([image.shape[1] // self.step for image, _ in strips])
        targets = [torch.tensor(targets) for _, targets in strips]
        return torch.from_numpy(images), steps, torch.cat(targets), torch.tensor([len(t) for t in targets])


def cut_strip(maker, cut):
    image, labels = maker.pick(cut)
    image = inked_rows(image, maker.margin())
    if maker.chance(0.4):
        image = cv2.GaussianBlur(image, (0, 0), maker.between(0.3, 1.2))
    return image, labels


def usable(folder, classes):
    """Strips whose truth is not in doubt: most of it was read in its place."""
    for image, row in read_cut(folder):
        text = row['text'].replace(' ', '')
        if set(text) <= classes.keys() and alike(row['read'], text) >= 0.6:
            yield image, [classes[c] for c in text]


def shuffled(items, random):
    items = list(items)
    random.shuffle(items)
    return items


def steps_needed(targets):
    """Steps that CTC takes at least: one for each target, and one between two alike."""
    return len(targets) + sum(p == q for p, q in zip(targets, targets[1:]))
