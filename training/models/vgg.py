"""VGG-16's convolutions (Simonyan and Zisserman 2015)."""

from itertools import pairwise

from torch import nn

# Convolutions of each block, all 3 x 3.
CONVOLUTIONS = (2, 2, 3, 3, 3)
CHANNELS = (64, 128, 256, 512, 512)


class Vgg(nn.Module):
    """
    (N, 3, H, W) to (N, channels, H/16, W/16): `stages` are the five blocks, each but the last with the max-pooling that
    halves. The pooling behind the last block belongs to the head, so that explanations see the finer grid.
    """

    def __init__(self, channels: tuple[int, ...] = CHANNELS):
        super().__init__()
        self.stages = nn.ModuleList()
        for index, (entrance, out) in enumerate(pairwise((3, *channels))):
            layers: list[nn.Module] = []
            for number in range(CONVOLUTIONS[index]):
                layers += [nn.Conv2d(out if number else entrance, out, 3, padding=1), nn.ReLU()]
            if index < len(channels) - 1:
                layers.append(nn.MaxPool2d(2))
            self.stages.append(nn.Sequential(*layers))
        self.channels = channels[-1]
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)

    def convolutions(self) -> list[nn.Conv2d]:
        """All convolutions in order."""
        return [layer for stage in self.stages for layer in stage if isinstance(layer, nn.Conv2d)]
