"""The network in a traineddata's `lstm` part, as tesseract 4 and 5 write it: where its int8 weights stand in the file."""
import struct
from dataclasses import dataclass

SEVERAL = ('Series', 'Parallel', 'XYTranspose', 'RTLReversed', 'TTBReversed')
WITH_RATES = 64


@dataclass
class Matrix:
    """rows x columns of int8 from `start` on, the last column being the bias; then as many scales of 8 bytes as rows."""
    name: str
    start: int
    rows: int
    columns: int

    @property
    def scales_start(self):
        return self.start + self.rows * self.columns + 4


class LstmFile:
    def __init__(self, data):
        self.data, self.at, self.matrices = data, 0, []
        self.read_network()

    def take(self, form):
        values = struct.unpack_from('<' + form, self.data, self.at)
        self.at += struct.calcsize('<' + form)
        return values if len(values) > 1 else values[0]

    def take_text(self):
        size = self.take('i')
        self.at += size
        return self.data[self.at - size:self.at].decode()

    def read_network(self):
        self.take('b')
        kind = self.take_text()
        *_, flags, _, _, _ = self.take('bbiiii')
        name = self.take_text()
        if kind in SEVERAL:
            for _ in range(self.take('I')):
                self.read_network()
            if flags & WITH_RATES:
                rates = self.take('I')
                self.at += 4 * rates
        elif kind == 'Input':
            self.take('5i')
        elif kind in ('Convolve', 'Maxpool'):
            self.take('ii')
        elif kind.endswith('LSTM'):
            self.take('i')
            for gate in 'gifo':
                self.read_matrix(f'{name}.{gate}')
        else:
            self.read_matrix(name)

    def read_matrix(self, name):
        mode = self.take('B')
        if not (mode & 1 and mode & 128):
            raise ValueError(f'int8 weights with scales of 8 bytes expected, found mode {mode:#x} in {name}')
        rows, columns, _ = self.take('iib')
        matrix = Matrix(name, self.at, rows, columns)
        self.matrices.append(matrix)
        self.at = matrix.scales_start + 8 * rows
