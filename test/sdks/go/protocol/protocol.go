// Package protocol is what the Go client programs share: ../../case.ts says what goes in and what comes out.
package protocol

import (
	"encoding/json"
	"fmt"
	"os"
)

type Case struct {
	Endpoint        string
	Client          string
	SignMethod      string
	HttpMethod      string
	Language        string
	UnsignedPayload bool
	SecretId        string
	SecretKey       string
	Token           string
	Region          string
	Parameters      json.RawMessage
	Calls           int
	Retries         int
	FaultHeader     string
	TimeoutS        int
}

// Call makes one call and returns the body of the answer.
type Call func() (body []byte, err error)

type sdkError interface {
	GetCode() string
	GetMessage() string
	GetRequestId() string
}

type result struct {
	Answer json.RawMessage   `json:"answer,omitempty"`
	Error  map[string]string `json:"error,omitempty"`
}

// Run prints one line for each case of the file named by the first argument.
func Run(callOf func(Case) Call) {
	text, err := os.ReadFile(os.Args[1])
	Must(err)
	var cases []Case
	Must(json.Unmarshal(text, &cases))
	for _, made := range cases {
		results := []result{}
		call := callOf(made)
		for range made.Calls {
			results = append(results, resultOf(call))
		}
		line, err := json.Marshal(map[string]any{"results": results})
		Must(err)
		fmt.Println(string(line))
	}
}

func resultOf(call Call) result {
	body, err := call()
	if failed, ok := err.(sdkError); ok {
		return result{Error: map[string]string{
			"exception": fmt.Sprintf("%T", err),
			"code":      failed.GetCode(),
			"message":   failed.GetMessage(),
			"requestId": failed.GetRequestId(),
		}}
	}
	Must(err)
	var envelope struct{ Response json.RawMessage }
	Must(json.Unmarshal(body, &envelope))
	return result{Answer: envelope.Response}
}

// Must ends the program: the suite shows what it says.
func Must(err error) {
	if err != nil {
		panic(err)
	}
}
