"""Draws strips: what unrolling a seal gives, with its errors, and the classes of what is to be read there.

A text is set on a ring (or a line), unrolled the way detector/unwrap does it, and spoiled: worn ink, rests of rim and
inner lines, neighbours on the ring, print across it, blur and JPEG. All lengths are in em (a character's height).
"""
import cv2
import numpy as np

from alphabet import TURNED
from glyphs import FACES, SIDE
from normalise import inked_rows

EM = 60  # px of an em in the atlas
ROOM = 0.55  # em drawn above and below the text's band
HAN = range(0x3400, 0xA000)
NARROW = 0.58  # em that figures and Latin take
RANDOM_SHARE = 0.18  # of texts that are characters at random, where nothing else is asked for


def is_han(text):
    return any(ord(c) in HAN for c in text)


class StripMaker:
    def __init__(self, atlas, drawn, characters, texts, seed, random_share=RANDOM_SHARE):
        self.atlas, self.drawn, self.characters, self.texts = atlas, drawn, characters, texts
        self.classes = {c: i for i, c in enumerate(characters) if c}
        self.random = np.random.default_rng(seed)
        self.weights = np.array([weight for *_, weight in FACES], float)
        self.badly = 0.5
        self.random_share = random_share
        han = [c for c in characters if len(c) == 1 and ord(c) in HAN]
        simplified = drawn[6, [self.classes[c] for c in han]]  # the GB font draws what mainland texts are written in
        self.han = np.array([c for c, use in zip(han, simplified) if use])
        self.han_weights = None  # all alike

    def know(self, characters):
        """Characters at random are of these only."""
        self.han = np.array([c for c in self.han if c in characters])

    def prefer(self, missed):
        """Characters at random come the oftener, the oftener they are misread. @param missed character -> share, 0 to 1"""
        weights = np.array([0.3 + missed.get(c, 0) for c in self.han])
        self.han_weights = weights / weights.sum()

    # Chances

    def chance(self, share):
        return self.random.random() < share

    def between(self, low, high):
        return self.random.uniform(low, high)

    def harm(self, share):
        """A chance that grows with how badly this strip is to fare."""
        return self.chance(share * 2 * self.badly)

    def around(self, low, high):
        """As often between 10 and 20 as between 20 and 40."""
        return float(np.exp(self.random.uniform(np.log(low), np.log(high))))

    def pick(self, things):
        return things[self.random.integers(len(things))]

    # Texts

    def digits(self, count):
        """At times with a run of noughts, as numbers of registers have, whose length is easily misread."""
        text = ''.join(self.random.choice(list('0123456789'), count))
        if count < 8 or not self.chance(0.3):
            return text
        run, at = self.random.integers(2, 9), self.random.integers(count - 2)
        return (text[:at] + '0' * run + text[at:])[:count]

    def code(self):
        kind = self.random.integers(8)
        if kind < 3:
            return self.digits(self.pick([13, 13, 13, 10, 12, 14, 15, 18, 18]))
        if kind == 3:
            return f'{self.random.integers(1998, 2031)}.{self.random.integers(1, 13):02d}.{self.random.integers(1, 29):02d}'
        if kind == 4:
            return f'{self.random.integers(1998, 2031)}年{self.random.integers(1, 13)}月{self.random.integers(1, 29)}日'
        if kind == 5:
            letters = ''.join(self.random.choice(list('0123456789ABCDEFGHJKLMNPQRTUWXY'), 8))
            return f'91{self.digits(6)}MA{letters}'
        if kind == 6:
            return self.pick(['({})', '（{}）', 'No.{}', 'NO.{}', 'TEL:{}', '{}', '-{}-']).format(self.digits(self.random.integers(1, 9)))
        return self.digits(self.random.integers(2, 7)) + '-' + self.digits(self.random.integers(2, 9))

    def latin(self):
        word = lambda: ''.join(self.random.choice(list('AAAEEEIIOOUUBCDFGHJKLMNNPQRSSTTVWXYZ'), self.random.integers(2, 9)))
        words = self.pick([' ', ' ', ' ', ' & ']).join(word() for _ in range(self.random.integers(1, 4)))
        words += self.pick(['', '', ' CO.,LTD.', ' COMPANY LIMITED', ' LTD', ' INC.', ' GROUP'])
        return words.title() if self.chance(0.25) else words

    def text(self):
        """And how badly it fares, 0 to 1. What a worn name says can be guessed from the rest of it, worn characters at random cannot."""
        share = self.random.random()
        once, again = self.random.random(2)
        if share < 0.02:
            return '全国统一发票监制章', max(once, again)
        if share < 0.82 - self.random_share:
            return self.doubled(self.pick(self.texts)), max(once, again)
        if share < 0.82:
            return self.doubled(self.at_random(self.random.integers(2, 15))), min(once, again)
        return self.code() if share < 0.95 else self.latin(), once

    def at_random(self, count):
        return ''.join(self.random.choice(self.han, count, p=self.han_weights))

    def doubled(self, text):
        """At times with one character twice, which a CTC network is prone to read once."""
        if not self.chance(0.05):
            return text
        twice = self.random.integers(len(text))
        return text[:twice] + text[twice] + text[twice:]

    # Setting

    def face_for(self, text):
        ids = [self.classes[c] for c in text if c != ' ']
        usable = self.drawn[:, ids].all(1)
        weights = self.weights * usable
        if not weights.any():
            return 0
        return self.random.choice(len(weights), p=weights / weights.sum())

    def tiles(self, text, face, scale, pose):
        """Glyphs side by side, as wide as high, shrunk to `scale`; each turned or mirrored as the pose says."""
        row = [self.atlas[face, self.classes.get(c, 0)] for c in text]
        turns = {'head': 2, 'left': 1, 'right': 3}.get(pose)
        if turns:
            row = [np.rot90(tile, turns) for tile in row]
        if pose == 'mirror':
            row = [tile[:, ::-1] for tile in row]
        row = np.concatenate(row, 1)
        return cv2.resize(row, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else row

    def set_text(self, text, face, px, pose='upright'):
        """Darkness 0 to 1 of the text's strip, an em being `px` high, ROOM above and below; its first and last column."""
        latin = not is_han(text)
        narrow = np.array([ord(c) < 0x250 for c in text])
        width = self.between(0.75, 1.1) if latin else min(1.1, max(0.42, self.random.normal(0.8, 0.17)))
        tracking = self.between(1.0, 1.35) if self.chance(0.6) else self.between(1.2, 2.1)
        cells = width * tracking * np.where(narrow, NARROW, 1.0)
        start = self.between(0.15, 0.7)
        middles = start + np.cumsum(cells) - cells / 2
        length = middles[-1] + cells[-1] / 2 + self.between(0.15, 0.7)
        columns, rows = int(length * px), int((1 + 2 * ROOM) * px)
        along = (np.arange(columns) + 0.5)[None] / px
        up = (0.5 + ROOM - (np.arange(rows) + 0.5)[:, None] / px)
        along, up = self.misfit(along, up, length)
        glyph = np.abs(along[..., None] - middles).argmin(-1) if along.shape[0] == 1 else \
            np.searchsorted((middles[1:] + middles[:-1]) / 2, along)
        aside = along - middles[glyph]
        if self.chance(0.65):  # on a ring
            radius = 1 / self.between(0.15, 0.5)
            out = radius + up
            gx, gy = out * np.sin(aside / radius), out * np.cos(aside / radius) - radius
        else:
            gx, gy = aside + 0 * up, up + 0 * aside
        lean = self.random.normal(0, 0.025, len(text))[glyph]
        gx, gy = gx + gy * lean, gy - gx * lean
        scale = min(1.0, 1.15 * px / EM)
        side = SIDE * scale
        x = gx / width * EM * scale + side / 2
        y = side / 2 - gy * EM * scale
        inside = (x > 0) & (x < side - 1)
        source = self.tiles(text, face, scale, pose)
        step = source.shape[1] / len(text)
        map_x = np.where(inside, x + glyph * step, -9).astype(np.float32) - 0.5
        drawn = cv2.remap(source, map_x, np.broadcast_to(y, map_x.shape).astype(np.float32) - 0.5, cv2.INTER_LINEAR)
        return drawn.astype(np.float32) / 255, int(start * px), int((middles[-1] + cells[-1] / 2) * px)

    def misfit(self, along, up, length):
        """The outline never fits quite: the text wanders up and down, its height and pitch vary, it leans."""
        wave = lambda size, most: size * np.sin(along * 2 * np.pi / self.around(3, 25) + self.between(0, 7)) * self.between(0, most)
        rough = 0.4 + self.badly if self.chance(0.8) else 2.2
        up = up + wave(rough, 0.07) + (along - length / 2) / length * self.random.normal(0, 0.05 * rough)
        up = up * (1 + wave(rough, 0.06))
        along = along + wave(rough, 0.12)
        return along + up * self.random.normal(0, 0.04 * rough), up

    # Spoiling

    def field(self, shape, grain):
        """Smooth noise, 0 to 1, whose spots are `grain` px wide."""
        h, w = (max(2, int(n / max(1.0, grain)) + 2) for n in shape)
        small = self.random.random((h, w), np.float32)
        return cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)

    def press(self, ink, px):
        """Ink that spreads or is thin, strong here and weak there, dry in specks."""
        if self.harm(0.2):
            ink = cv2.GaussianBlur(ink, (0, 0), self.between(0.02, 0.06) * px) * 1.6
        ink = cv2.GaussianBlur(ink, (0, 0), max(0.3, self.between(0.012, 0.035) * px))
        threshold = self.between(0.35 - 0.15 * self.badly, 0.4 + 0.14 * self.badly)
        ink = np.clip((ink - threshold) * self.between(1.8, 5) + 0.5, 0, 1)
        if self.harm(0.5):
            ink = ink * (1 - self.between(0, 0.75) * self.field(ink.shape, px * self.between(1.5, 8)))
        if self.harm(0.4):
            bar = self.between(0.05, 0.4) * (0.35 + 1.1 * self.field(ink.shape, px * self.between(0.5, 2)))
            speck = self.field(ink.shape, self.around(1.1, max(1.2, 0.25 * px)))
            ink = ink * np.clip((speck - bar) * 5 + 0.5, 0.03, 1)
        if self.harm(0.12):
            ink = ink * np.clip((self.field(ink.shape, px * self.between(0.6, 2)) - self.between(0.05, 0.25)) * 8, 0, 1)
        return ink

    def scribble(self, shape, px):
        """Print or handwriting that crosses: darkness 0 to 1."""
        layer = np.zeros(shape, np.uint8)
        h, w = shape
        kind = self.random.random()
        if kind < 0.5:
            size = px * self.around(0.3, 1.4)
            for _ in range(self.random.integers(1, 4)):
                text = ''.join(self.random.choice(self.han, self.random.integers(1, 12)))
                row = self.tiles(text, self.face_for(text), min(1, size / EM), 'upright')
                angle = self.between(-180, 180) if self.chance(0.6) else self.random.normal(0, 8)
                turn = cv2.getRotationMatrix2D((row.shape[1] / 2, row.shape[0] / 2), angle, 1)
                turn[:, 2] += self.between(0, w) - row.shape[1] / 2, self.between(0, h) - row.shape[0] / 2
                layer = np.maximum(layer, cv2.warpAffine(row, turn, (w, h)))
        elif kind < 0.75:
            for _ in range(self.random.integers(1, 5)):
                angle = self.pick([0, 0, np.pi / 2, self.between(0, 3.2)]) + self.random.normal(0, 0.15)
                x, y, reach = self.between(0, w), self.between(0, h), 2 * w
                dx, dy = reach * np.cos(angle), reach * np.sin(angle)
                thick = max(1, int(px * self.around(0.02, 0.12)))
                cv2.line(layer, (int(x - dx), int(y - dy)), (int(x + dx), int(y + dy)), 255, thick, cv2.LINE_AA)
        else:
            for _ in range(self.random.integers(1, 5)):
                points = np.cumsum(self.random.normal(0, px * self.between(0.3, 1), (self.random.integers(4, 12), 2)), 0)
                points += [self.between(0, w), self.between(0, h)]
                smooth = cv2.GaussianBlur(np.repeat(points, 8, 0).astype(np.float32), (1, 0), 0.01, sigmaY=5)
                cv2.polylines(layer, [smooth.astype(np.int32)], False, 255, max(1, int(px * self.around(0.04, 0.16))), cv2.LINE_AA)
        return layer.astype(np.float32) / 255

    def cross(self, ink, px):
        """Something runs across. Black under red is taken out, with rests at its edges; what has the same colour stays."""
        over = self.scribble(ink.shape, px)
        if self.chance(0.4):
            return np.maximum(ink, over * self.between(0.3, 1))
        taken = cv2.dilate(over, None) > self.between(0.25, 0.7)
        known = (~taken).astype(np.float32)
        size = (5, 5)
        share = cv2.blur(known, size)
        filled = cv2.blur(ink * known, size) / np.maximum(share, 1e-3)
        rest = over * (1 - over) * 4 * self.between(0, 0.7)
        return np.maximum(np.where(taken, np.where(share > 0.15, filled, 0), ink), rest * (cv2.blur(ink, (9, 9)) > 0.05))

    def strew(self, ink, px):
        """What else stands on a seal: the rim above, lines inside below."""
        h, w = ink.shape
        band = ROOM * px, (1 + ROOM) * px
        layer = np.zeros((h, w), np.uint8)
        if self.chance(0.25):
            thick = max(1, int(px * self.between(0.03, 0.2)))
            y = band[0] - px * self.between(-0.02, 0.3)
            bow, points = self.random.normal(0, 0.06) * px, []
            for x in np.linspace(0, w, 24):
                points.append((x, y + bow * np.sin(x / w * 6 + bow)))
            cv2.polylines(layer, [np.array(points, np.int32)], False, 255, thick, cv2.LINE_AA)
        if self.chance(0.3):
            for _ in range(self.random.integers(1, 6)):
                self.put_glyph(layer, self.between(0, w), band[1] + px * self.between(-0.02, 0.3), px * self.between(0.4, 0.9), self.between(-90, 90))
        return np.maximum(ink, layer.astype(np.float32) / 255)

    def neighbours(self, px):
        """What stands before or after the text: figures of a code on their heads, ends of inner lines on their sides, bits of a star."""
        size = px * self.between(0.25, 0.85)
        pitch = size * self.between(0.75, 1.2)
        count = self.random.integers(1, 8)
        layer = np.zeros((int((1 + 2 * ROOM) * px), int(px * self.between(0.2, 1.2) + count * pitch + size)), np.uint8)
        lean = self.between(20, 100) * self.pick([-1, 1])
        kind = self.random.random()
        high = px * (ROOM + self.between(0.05, 0.4))
        low = px * (ROOM + self.between(0.4, 1.05))
        for i in range(count):
            x = layer.shape[1] - size * 0.6 - i * pitch
            y = (low if kind > 0.3 else high) + self.random.normal(0, 0.06) * px
            if kind < 0.3:
                self.put_glyph(layer, x, y, size, 180 + self.random.normal(0, 12), self.pick('0123456789'))
            elif kind < 0.85:
                self.put_glyph(layer, x, y - i * self.between(0, 0.06) * px, size, lean + self.random.normal(0, 8))
            else:
                points = self.random.normal(0, size / 4, (self.random.integers(3, 7), 2)) + [x, y]
                cv2.fillPoly(layer, [points.astype(np.int32)], 255, cv2.LINE_AA)
        return layer.astype(np.float32) / 255

    def between_neighbours(self, ink, px, first, last):
        """The text and what stands on its left and right, some way off."""
        parts = [ink[:, :last + 1]] if self.chance(0.5) else [ink]
        if self.chance(0.45):
            parts.append(self.neighbours(px)[:, ::-1])
        if self.chance(0.45):
            parts[0] = parts[0][:, max(0, first - 1):]
            parts.insert(0, self.neighbours(px))
        return np.concatenate(parts, 1)

    def cut_through(self, ink, labels, first, last):
        """The strip ends within a character, of which too little is left to be read."""
        gone = (last - first) / len(labels) * self.between(0.55, 0.85)
        return (ink[:, :int(last - gone)], labels[:-1]) if self.chance(0.5) else (ink[:, int(first + gone):], labels[1:])

    def beside_turned(self, ink, px, labels):
        """Another run of the ring, on its head as the lower one of two arcs is."""
        text = self.pick(self.texts)[:self.random.integers(2, 10)]
        other, *_ = self.set_text(text, self.face_for(text), px, 'head')
        turned = [self.classes[TURNED]] * len(text)
        gap = np.zeros((ink.shape[0], int(px * self.between(0, 1))), np.float32)
        other = other[:ink.shape[0]]
        return (np.concatenate([ink, gap, other], 1), labels + turned) if self.chance(0.5) else (np.concatenate([other, gap, ink], 1), turned + labels)

    def put_glyph(self, layer, x, y, size, angle, text=None):
        text = text or self.pick(self.han)
        tile = self.atlas[self.face_for(text), self.classes[text]]
        turn = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), angle, size / EM)
        turn[:, 2] += x - SIDE / 2, y - SIDE / 2
        np.maximum(layer, cv2.warpAffine(tile, turn, (layer.shape[1], layer.shape[0])), out=layer)

    def scan(self, ink, px):
        """Blur, noise, JPEG, and the detector's own contrast: ink dark on white."""
        if self.chance(0.7):
            ink = cv2.GaussianBlur(ink, (0, 0), max(0.25, self.between(0.005, 0.01 + 0.05 * self.badly) * px))
        if self.harm(0.4):
            ink = ink + self.random.standard_normal(ink.shape, np.float32) * self.between(0.01, 0.07)
        if self.harm(0.5):
            grey = np.clip(255 - 255 * ink * self.between(0.35, 0.9), 0, 255).astype(np.uint8)
            grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, int(self.between(25, 92))])[1], 0)
            ink = 1 - grey.astype(np.float32) / 255
            ink /= max(0.1, np.quantile(ink, 0.97))
        low = self.between(0.08, 0.35)
        high = max(low + 0.15, self.between(0.45, 0.95))
        return (255 - 255 * np.clip((ink - low) / (high - low), 0, 1)).astype(np.uint8)

    def cut(self, image, px):
        """The band was not found to the pixel."""
        rough = 0.5 + 0.5 * self.badly if self.chance(0.88) else 2.5
        edge = lambda: self.random.normal(0.05, 0.05 * rough)
        top = (ROOM - edge()) * px
        bottom = (1 + ROOM + edge()) * px
        return image[max(0, round(top)):max(round(top) + 4, round(bottom))]

    def margin(self):
        """Rows that are free above and below, or lost: the network is not to mind."""
        return self.between(-0.04, 0.06)

    # Altogether

    def strip(self):
        """Rows with ink and a margin, of any height; and the classes from left to right."""
        return self.strip_of(*self.text())

    def strip_of(self, text, badly):
        pose = 'upright'
        if is_han(text) and self.chance(0.07):
            pose = self.pick(['head', 'head', 'left', 'right', 'mirror'])
        self.badly = badly
        px = self.around(22 - 11 * self.badly, 56)
        drawn, first, last = self.set_text(text, self.face_for(text), px, pose)
        labels = [self.classes[c] for c in text if c != ' ']
        if pose != 'upright':
            labels = [self.classes[TURNED]] * len(labels)
        if is_han(text):
            if self.chance(0.05):
                drawn, labels = self.beside_turned(drawn, px, labels)
            elif len(labels) > 3 and self.chance(0.07):
                drawn, labels = self.cut_through(drawn, labels, first, last)
            elif self.chance(0.6):
                drawn = self.between_neighbours(drawn, px, first, last)
        for _ in range(5):
            image = self.spoil(drawn, px)
            # Nobody could read what lost most of its ink or drowned in it.
            if 0.45 < (255.0 - image).mean() / 255 / drawn.mean() < 3:
                break
        return inked_rows(self.cut(image, px), self.margin()), labels

    def spoil(self, ink, px):
        if self.harm(0.6):
            ink = self.strew(ink, px)
        ink = self.press(ink, px)
        for chance in (0.35, 0.15, 0.08):
            if self.harm(chance):
                ink = self.cross(ink, px)
        return self.scan(ink, px)
