package main

// snippet connect
import (
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	ocr "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/ocr/v20181119"
)

// end snippet

func documented(endpoint, secretId, secretKey string) (*ocr.Client, error) {
	// snippet connect
	options := profile.NewClientProfile()
	options.HttpProfile.Scheme = "HTTP"
	options.HttpProfile.Endpoint = endpoint
	client, err := ocr.NewClient(common.NewCredential(secretId, secretKey), "ap-guangzhou", options)
	// end snippet
	return client, err
}
