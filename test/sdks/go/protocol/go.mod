module sealocr-emulator/sdks/protocol

go 1.22
