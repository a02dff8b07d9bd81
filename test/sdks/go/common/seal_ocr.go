package main

import (
	"encoding/json"

	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
)

// sealOCRRequest has the form that the SDK's generated classes have: the name tags are what queries and forms are made from.
type sealOCRRequest struct {
	*tchttp.BaseRequest
	ImageBase64   *string `json:"ImageBase64,omitempty" name:"ImageBase64"`
	ImageUrl      *string `json:"ImageUrl,omitempty" name:"ImageUrl"`
	EnablePdf     *bool   `json:"EnablePdf,omitempty" name:"EnablePdf"`
	PdfPageNumber *int64  `json:"PdfPageNumber,omitempty" name:"PdfPageNumber"`
}

type sealOCRResponse struct {
	*tchttp.BaseResponse
	Response json.RawMessage `json:"Response"`
}

func newSealOCRRequest(parameters []byte) (*sealOCRRequest, error) {
	request := &sealOCRRequest{BaseRequest: &tchttp.BaseRequest{}}
	request.Init().WithApiInfo("ocr", "2018-11-19", "SealOCR")
	return request, json.Unmarshal(parameters, request)
}
