"""The network in a traineddata's `lstm` part, as tesseract 4 and 5 write it: its int8 weights, read and written."""
import struct
from dataclasses import dataclass

import numpy as np

SEVERAL = ('Series', 'Parallel', 'XYTranspose', 'RTLReversed', 'TTBReversed')
WITH_RATES = 64


@dataclass
class Matrix:
    """rows x columns of int8, the last column being the bias, and what a step of each row is worth."""
    whole: np.ndarray
    scales: np.ndarray

    @property
    def values(self):
        return (self.whole * self.scales[:, None]).astype(np.float32)

    @staticmethod
    def of(values):
        scales = np.abs(values).max(1).astype(np.float64) / 127
        return Matrix(np.rint(values / np.where(scales == 0, 1, scales)[:, None]).astype(np.int8), scales)


@dataclass
class Size:
    """Values that a layer takes and gives for each place, and its weights."""
    taken: int
    given: int
    weights: int


class LstmFile:
    """Walks through the file once. Where `put` has a matrix of its name, that one is written in its place, of whatever size."""

    def __init__(self, data, put=None):
        self.data, self.put, self.at, self.matrices, self.written = data, put or {}, 0, {}, bytearray()
        self.network()
        self.written += data[self.at:]

    def take(self, form):
        values = struct.unpack_from('<' + form, self.data, self.at)
        self.at += struct.calcsize('<' + form)
        return values if len(values) > 1 else values[0]

    def copy(self, form):
        values = self.take(form)
        self.written += struct.pack('<' + form, *(values if isinstance(values, tuple) else (values,)))
        return values

    def copy_text(self):
        size = self.copy('i')
        text = self.data[self.at:self.at + size]
        self.at += size
        self.written += text
        return text.decode()

    def network(self):
        self.copy('b')
        kind = self.copy_text()
        _, _, flags = self.copy('bbi')
        size_at = len(self.written)
        size = Size(*self.copy('iii'))
        name = self.copy_text()
        if kind in SEVERAL:
            parts = [self.network() for _ in range(self.copy('I'))]
            size = Size(parts[0].taken, parts[-1].given, sum(part.weights for part in parts))
            if flags & WITH_RATES:
                self.copy(f"{self.copy('I')}f")
        elif kind == 'Input':
            self.copy('5i')
        elif kind in ('Convolve', 'Maxpool'):
            self.copy('ii')
        elif kind.endswith('LSTM'):
            inputs_at = len(self.written)
            self.copy('i')
            gates = [self.matrix(f'{name}.{gate}') for gate in 'gifo']
            rows, columns = gates[0].shape
            struct.pack_into('<i', self.written, inputs_at, columns - 1)
            size = Size(columns - 1 - rows, rows, 4 * gates[0].size)
        else:
            whole = self.matrix(name)
            size = Size(whole.shape[1] - 1, whole.shape[0], whole.size)
        struct.pack_into('<iii', self.written, size_at, size.taken, size.given, size.weights)
        return size

    def matrix(self, name):
        mode = self.copy('B')
        if not (mode & 1 and mode & 128):
            raise ValueError(f'int8 weights with scales of 8 bytes expected, found mode {mode:#x} in {name}')
        rows, columns, none = self.take('iib')
        whole = np.frombuffer(self.data, np.int8, rows * columns, self.at).reshape(rows, columns)
        scales = np.frombuffer(self.data, np.float64, rows, self.at + rows * columns + 4)
        self.at += rows * columns + 4 + 8 * rows
        self.matrices[name] = Matrix(whole, scales)
        new = self.put.get(name, self.matrices[name])
        self.written += struct.pack('<iib', *new.whole.shape, none) + new.whole.tobytes()
        self.written += struct.pack('<i', len(new.scales)) + new.scales.tobytes()
        return new.whole
