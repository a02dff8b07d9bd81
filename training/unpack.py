"""The shipped model -> a checkpoint to go on from, without the steps that led to it.

    python unpack.py FOLDER CHECKPOINT        FOLDER holds seal.onnx and seal.txt, as export.py leaves them

Its weights were rounded to half precision, which changes no reading.
"""
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from alphabet import TURNED
from model import Recogniser


def weights_of(path, model):
    """The model's weights by their names. What multiplies rows lost its name on the way and lies the other way round,
    but keeps its place among its like."""
    arrays = {tensor.name.removesuffix('.half'): numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    named = {name.removeprefix('model.'): array for name, array in arrays.items() if name.startswith('model.')}
    unnamed = (array.T for name, array in arrays.items() if name.startswith('onnx::MatMul'))
    linear = (f'{name}.weight' for name, module in model.named_modules() if isinstance(module, torch.nn.Linear))
    named |= dict(zip(linear, unnamed, strict=True))
    return {name: torch.tensor(array).float() for name, array in named.items()}


def main(folder, checkpoint):
    # The last line is the class of turned characters, which has no text there.
    characters = [*(folder / 'seal.txt').read_text('utf8').split('\n')[:-2], TURNED]
    model = Recogniser(len(characters))
    weights = weights_of(folder / 'seal.onnx', model)
    model.load_state_dict(weights)
    torch.save({'model': weights, 'mean': weights, 'step': 0, 'characters': characters}, checkpoint)


if __name__ == '__main__':
    main(Path(sys.argv[1]), sys.argv[2])
