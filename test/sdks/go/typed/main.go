// The client program for the Go SDK's own classes for SealOCR, as they were in 2021.
package main

import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	ocr "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/ocr/v20181119"
	"sealocr-emulator/sdks/protocol"
)

func main() {
	protocol.Run(func(made protocol.Case) protocol.Call {
		client, err := clientOf(made)
		protocol.Must(err)
		return func() ([]byte, error) {
			request := ocr.NewSealOCRRequest()
			protocol.Must(request.FromJsonString(string(made.Parameters)))
			response, err := client.SealOCR(request)
			if err != nil {
				return nil, err
			}
			return []byte(response.ToJsonString()), nil
		}
	})
}

func clientOf(made protocol.Case) (*ocr.Client, error) {
	if made.Client == "documented" {
		return documented(made.Endpoint, made.SecretId, made.SecretKey)
	}
	options := profile.NewClientProfile()
	options.HttpProfile.Scheme = "HTTP"
	options.HttpProfile.Endpoint = made.Endpoint
	options.HttpProfile.ReqMethod = made.HttpMethod
	options.SignMethod = made.SignMethod
	if made.TimeoutS > 0 {
		options.HttpProfile.ReqTimeout = made.TimeoutS
	}
	options.UnsignedPayload = made.UnsignedPayload
	if made.Language != "" {
		options.Language = made.Language
	}
	return ocr.NewClient(common.NewTokenCredential(made.SecretId, made.SecretKey, made.Token), made.Region, options)
}
