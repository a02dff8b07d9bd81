package main

// snippet connect
import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
)

// end snippet

func documented(endpoint, secretId, secretKey string, parameters string) (*tchttp.CommonResponse, error) {
	// snippet connect
	options := profile.NewClientProfile()
	options.HttpProfile.Scheme = "HTTP"
	options.HttpProfile.Endpoint = endpoint
	client := common.NewCommonClient(common.NewCredential(secretId, secretKey), "ap-guangzhou", options)

	request := tchttp.NewCommonRequest("ocr", "2018-11-19", "SealOCR")
	request.SetActionParameters(parameters) // JSON
	response := tchttp.NewCommonResponse()
	err := client.Send(request, response)
	// end snippet
	return response, err
}

func withRetries(options *profile.ClientProfile) {
	// snippet retry
	options.RateLimitExceededMaxRetries = 3
	options.RateLimitExceededRetryDuration = profile.ExponentialBackoff
	// end snippet
}
