# The lines of docs/sdks.md, run as they stand, in a folder with seal.png.
export TENCENTCLOUD_SECRET_ID=$secretId TENCENTCLOUD_SECRET_KEY=$secretKey
# snippet large
echo "{\"ImageBase64\": \"$(base64 -w 0 seal.png)\"}" > request.json
tccli ocr SealOCR --endpoint "http://$endpoint" --region ap-guangzhou --cli-input-json file://request.json
# end snippet
