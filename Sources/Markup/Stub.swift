enum MarkupStub {}
internal import Yams
internal import Crypto
