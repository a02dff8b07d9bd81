# The lines of docs/sdks.md, run as they stand, in a folder with seal.png.
# snippet connect
export TENCENTCLOUD_SECRET_ID=$secretId TENCENTCLOUD_SECRET_KEY=$secretKey
tccli ocr SealOCR --endpoint "http://$endpoint" --region ap-guangzhou --ImageBase64 "$(base64 -w 0 seal.png)"
# end snippet
