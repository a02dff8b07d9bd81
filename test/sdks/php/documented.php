<?php
// The lines of docs/sdks.md, run as they stand.

// snippet connect
use TencentCloud\Common\Credential;
use TencentCloud\Common\Profile\ClientProfile;
use TencentCloud\Common\Profile\HttpProfile;
use TencentCloud\Ocr\V20181119\OcrClient;
// end snippet

function documented(string $endpoint, string $secretId, string $secretKey): OcrClient
{
    // snippet connect

    $httpProfile = new HttpProfile();
    $httpProfile->setProtocol('http://');
    $httpProfile->setEndpoint($endpoint);
    $profile = new ClientProfile(null, $httpProfile);
    $client = new OcrClient(new Credential($secretId, $secretKey), 'ap-guangzhou', $profile);
    // end snippet
    return $client;
}
