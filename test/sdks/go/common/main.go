// The client program for the Go SDK in its current version: its client for any action, and a class for SealOCR.
package main

import (
	"encoding/json"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	"sealocr-emulator/sdks/protocol"
)

func main() {
	protocol.Run(func(made protocol.Case) protocol.Call {
		if made.Client == "documented" {
			return func() ([]byte, error) {
				response, err := documented(made.Endpoint, made.SecretId, made.SecretKey, string(made.Parameters))
				return response.GetBody(), err
			}
		}
		client := common.NewCommonClient(common.NewTokenCredential(made.SecretId, made.SecretKey, made.Token), made.Region, optionsOf(made))
		if made.Client == "typed" {
			return func() ([]byte, error) {
				request, err := newSealOCRRequest(made.Parameters)
				protocol.Must(err)
				if made.FaultHeader != "" {
					request.SetHeader(map[string]string{"X-SealOCR-Fault": made.FaultHeader})
				}
				response := &sealOCRResponse{BaseResponse: &tchttp.BaseResponse{}}
				if err := client.Send(request, response); err != nil {
					return nil, err
				}
				return json.Marshal(response)
			}
		}
		return func() ([]byte, error) {
			request := tchttp.NewCommonRequest("ocr", "2018-11-19", "SealOCR")
			protocol.Must(request.SetActionParameters([]byte(made.Parameters)))
			response := tchttp.NewCommonResponse()
			err := client.Send(request, response)
			return response.GetBody(), err
		}
	})
}

func optionsOf(made protocol.Case) *profile.ClientProfile {
	options := profile.NewClientProfile()
	options.HttpProfile.Scheme = "HTTP"
	options.HttpProfile.Endpoint = made.Endpoint
	options.HttpProfile.ReqMethod = made.HttpMethod
	options.SignMethod = made.SignMethod
	options.UnsignedPayload = made.UnsignedPayload
	if made.TimeoutS > 0 {
		options.HttpProfile.ReqTimeout = made.TimeoutS
	}
	if made.Language != "" {
		options.Language = made.Language
	}
	if made.Retries > 0 {
		withRetries(options)
	}
	return options
}
