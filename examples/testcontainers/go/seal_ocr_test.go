// go test ./...
package sealocr

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdkerrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	ocr "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/ocr/v20181119"
	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/wait"
)

const documented = "https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png"

var endpoint string

func TestMain(m *testing.M) {
	os.Exit(withEmulator(m.Run))
}

func withEmulator(run func() int) int {
	ctx := context.Background()
	image := os.Getenv("SEALOCR_IMAGE")
	if image == "" {
		image = "sealocr-emulator"
	}
	container, err := testcontainers.GenericContainer(ctx, testcontainers.GenericContainerRequest{
		ContainerRequest: testcontainers.ContainerRequest{
			Image:        image,
			ExposedPorts: []string{"4866/tcp"},
			Env:          map[string]string{"SEALOCR_MODE": "replay"},
			WaitingFor:   wait.ForHTTP("/_sealocr/ready").WithPort("4866/tcp"),
		},
		Started: true,
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer container.Terminate(ctx)
	if endpoint, err = container.PortEndpoint(ctx, "4866/tcp", ""); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return run()
}

func sealOCR(t *testing.T, imageURL string) (*ocr.SealOCRResponse, error) {
	credential := common.NewCredential("AKIDsealocrEmulator00000000000EXAMPLE", "sealocrEmulatorSecretKey0EXAMPLE")
	clientProfile := profile.NewClientProfile()
	clientProfile.HttpProfile.Scheme = "HTTP"
	clientProfile.HttpProfile.Endpoint = endpoint
	client, err := ocr.NewClient(credential, "ap-guangzhou", clientProfile)
	if err != nil {
		t.Fatal(err)
	}
	request := ocr.NewSealOCRRequest()
	request.ImageUrl = &imageURL
	return client.SealOCR(request)
}

func TestTheSealOfAPictureIsRead(t *testing.T) {
	answer, err := sealOCR(t, documented)
	if err != nil {
		t.Fatal(err)
	}
	if *answer.Response.SealBody != "上海市宝山区市场监督管理局" {
		t.Fatalf("read %q", *answer.Response.SealBody)
	}
}

func TestTheRateLimitIsAnErrorOfTheSDK(t *testing.T) {
	_, err := sealOCR(t, "https://sealocr.invalid/error/RequestLimitExceeded")
	var refused *sdkerrors.TencentCloudSDKError
	if !errors.As(err, &refused) || refused.Code != "RequestLimitExceeded" {
		t.Fatalf("expected RequestLimitExceeded, got %v", err)
	}
}
