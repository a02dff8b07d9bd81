"""Trains the recogniser on drawn strips, from PP-OCRv6's weights on; goes on where it stopped.

    python train.py --keys ppocr_keys_v1.txt --first PP-OCRv6_rec_small.onnx --atlas DIR --texts FILE \
                    --out DIR --steps 9000 [--cut DIR] [--validate DIR ...]
"""
import torch
from torch.nn import functional as F

from alphabet import alphabet
from cut import padded
from examples import Examples, steps_needed
from learn import learn, options_for
from model import Recogniser, classes, load_paddle
from normalise import HEIGHT, STEP, to_height
from strips import is_han
from validate import validate

# A batch holds so many columns, whatever their strips' widths.
COLUMNS = 32 * 320


def fitted(characters):
    def fit(maker, image, labels):
        """To the network's height and as narrow as it may come, but with a step to spare for each label."""
        stretch = maker.between(0.5, 0.85) if any(is_han(characters[c]) for c in labels) else maker.between(0.75, 1.05)
        natural = image.shape[1] * HEIGHT / image.shape[0]
        return padded(to_height(image, max(stretch, (steps_needed(labels) + 1) * STEP / natural))), labels
    return fit


def begin(options):
    """A recogniser with PP-OCRv6's weights, and untrained rows for the few characters that it lacks."""
    characters = alphabet(options.keys)
    theirs = classes(options.first)
    first = Recogniser(len(theirs))
    load_paddle(first, options.first)
    model = Recogniser(len(characters), options.frozen)
    weights = first.state_dict()
    places = {text: place for place, text in enumerate(theirs)}
    here = [i for i, text in enumerate(characters) if text in places]
    there = [places[characters[i]] for i in here]
    head = model.head
    with torch.no_grad():
        head.weight.normal_(0, float(first.head.weight.std()) * 0.5)
        head.weight[here] = first.head.weight[there]
        head.bias.fill_(float(first.head.bias.mean()))
        head.bias[here] = first.head.bias[there]
    weights |= {'head.weight': head.weight, 'head.bias': head.bias}
    model.load_state_dict(weights)
    return model, characters


def load(path):
    state = torch.load(path, map_location='cpu', weights_only=False)
    model = Recogniser(len(state['characters']))
    model.load_state_dict(state['mean'])
    return model.eval(), state['characters']


def loss_of(model, images, steps, labels, lengths):
    x = (images[:, None].float() / 127.5 - 1).to(memory_format=torch.channels_last)
    logits = model(x).log_softmax(-1).transpose(0, 1)
    return F.ctc_loss(logits, labels, steps, lengths, zero_infinity=True)


def main(options):
    torch.manual_seed(options.seed)
    model, characters = begin(options)
    model = model.to(memory_format=torch.channels_last)
    groups = [{'params': [p for n, p in model.named_parameters() if not n.startswith('head')], 'lr': options.rate},
              {'params': list(model.head.parameters()), 'lr': options.rate * 2}]
    examples = Examples(options, characters, fitted(characters), STEP, COLUMNS)
    judged = lambda mean, folder: validate(mean, folder, characters)
    learn(model, groups, 0.01, examples, loss_of, judged, options, characters=characters)


if __name__ == '__main__':
    parser = options_for(['first'], steps=9000, rate=4e-4, decay=0.3, look=1000, cut_share=0.2)
    parser.add_argument('--frozen', type=int, default=4)
    main(parser.parse_args())
