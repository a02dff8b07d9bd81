module sealocr-emulator/sdks/common

go 1.22

require (
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.210
	sealocr-emulator/sdks/protocol v0.0.0
)

replace sealocr-emulator/sdks/protocol => ../protocol
