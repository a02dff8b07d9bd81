module sealocr-emulator/sdks/typed

go 1.22

require (
	github.com/tencentcloud/tencentcloud-sdk-go v1.0.162
	sealocr-emulator/sdks/protocol v0.0.0
)

replace sealocr-emulator/sdks/protocol => ../protocol
