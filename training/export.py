"""A checkpoint -> detector/read/models/seal.onnx and seal.txt, the texts of its classes, a line each.

    python export.py CHECKPOINT FOLDER

Weights are kept in half precision, which halves the file and changes no reading; they are widened when it is loaded.
"""
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from alphabet import TURNED
from normalise import HEIGHT
from train import load


class Probabilities(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x):
        return self.model(x).softmax(-1)


def export(model, path):
    torch.onnx.export(
        Probabilities(model).eval(), (torch.zeros(1, 1, HEIGHT, 256),), path, opset_version=17, dynamo=False,
        input_names=['strips'], output_names=['probabilities'],
        dynamic_axes={'strips': {0: 'count', 3: 'width'}, 'probabilities': {0: 'count', 1: 'steps'}})
    onnx.save(halved(onnx.load(path)), path)


def halved(model):
    graph = model.graph
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 64:
            continue
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), tensor.name + '.half'))
        graph.node.insert(0, helper.make_node('Cast', [tensor.name + '.half'], [tensor.name], to=onnx.TensorProto.FLOAT))
    return model


if __name__ == '__main__':
    checkpoint, folder = sys.argv[1], Path(sys.argv[2])
    model, characters = load(checkpoint)
    export(model, str(folder / 'seal.onnx'))
    # A turned character is none to whoever reads on.
    (folder / 'seal.txt').write_text('\n'.join('' if c == TURNED else c for c in characters) + '\n', 'utf8')
