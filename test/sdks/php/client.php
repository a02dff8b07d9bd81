<?php
// The client program for the PHP SDK: ../case.ts says what goes in and what comes out. PACKAGES is composer's folder.
use TencentCloud\Common\CommonClient;
use TencentCloud\Common\Credential;
use TencentCloud\Common\Exception\TencentCloudSDKException;
use TencentCloud\Common\Profile\ClientProfile;
use TencentCloud\Common\Profile\HttpProfile;
use TencentCloud\Ocr\V20181119\Models\SealOCRRequest;
use TencentCloud\Ocr\V20181119\OcrClient;

require getenv('PACKAGES') . '/autoload.php';
require __DIR__ . '/documented.php';

foreach (json_decode(file_get_contents($argv[1]), true) as $case) {
    $call = callOf($case);
    $results = [];
    for ($index = 0; $index < $case['calls']; $index++) $results[] = resultOf($call);
    echo json_encode(['results' => $results], JSON_UNESCAPED_UNICODE), "\n";
}

function callOf(array $case): callable
{
    if ($case['client'] === 'documented') return typed(documented($case['endpoint'], $case['secretId'], $case['secretKey']), $case);
    $credential = new Credential($case['secretId'], $case['secretKey'], $case['token'] ?? null);
    $httpProfile = new HttpProfile();
    $httpProfile->setProtocol('http://');
    $httpProfile->setEndpoint($case['endpoint']);
    $httpProfile->setReqMethod($case['httpMethod']);
    if (isset($case['timeoutS'])) $httpProfile->setReqTimeout($case['timeoutS']);
    $profile = new ClientProfile($case['signMethod'], $httpProfile);
    $profile->setUnsignedPayload($case['unsignedPayload']);
    if (isset($case['language'])) $profile->setLanguage($case['language']);
    if ($case['client'] === 'typed') return typed(new OcrClient($credential, $case['region'], $profile), $case);
    $common = new CommonClient('ocr', '2018-11-19', $credential, $case['region'], $profile);
    return fn () => $common->callJson('SealOCR', (object) $case['parameters']);
}

function typed(OcrClient $client, array $case): callable
{
    return function () use ($client, $case) {
        $request = new SealOCRRequest();
        $request->fromJsonString(json_encode((object) $case['parameters']));
        return json_decode($client->SealOCR($request)->toJsonString());
    };
}

function resultOf(callable $call): array
{
    try {
        return ['answer' => $call()];
    } catch (TencentCloudSDKException $error) {
        return ['error' => [
            'exception' => (new ReflectionClass($error))->getShortName(),
            'code' => $error->getErrorCode(),
            'message' => $error->getMessage(),
            'requestId' => $error->getRequestId(),
        ]];
    }
}
