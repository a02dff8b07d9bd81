"""The client program for the Python SDK: ../case.ts says what goes in and what comes out."""
import json
import sys

from tencentcloud.common.common_client import CommonClient
from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ocr.v20181119.models import SealOCRRequest
from tencentcloud.ocr.v20181119.ocr_client import OcrClient

from documented import documented, with_retries


def client_of(case):
    """A function from parameters to the answer as JSON."""
    if case['client'] == 'documented':
        return typed(documented(case['endpoint'], case['secretId'], case['secretKey']))
    http_profile = HttpProfile(protocol='http', endpoint=case['endpoint'], reqMethod=case['httpMethod'],
                               **({'reqTimeout': case['timeoutS']} if 'timeoutS' in case else {}))
    named = {'language': case['language']} if 'language' in case else {}
    profile = ClientProfile(signMethod=case['signMethod'], httpProfile=http_profile, **named)
    profile.unsignedPayload = case['unsignedPayload']
    if case['retries']:
        with_retries(profile)
    credential = Credential(case['secretId'], case['secretKey'], case.get('token'))
    if case['client'] == 'typed':
        return typed(OcrClient(credential, case['region'], profile), case.get('faultHeader'))
    common = CommonClient('ocr', '2018-11-19', credential, case['region'], profile)
    return lambda parameters: common.call_json('SealOCR', parameters)['Response']


def typed(client, fault=None):
    def call(parameters):
        request = SealOCRRequest()
        request.from_json_string(json.dumps(parameters))
        if fault:
            request.headers = {'X-SealOCR-Fault': fault}
        return json.loads(client.SealOCR(request).to_json_string())
    return call


def result_of(call, parameters):
    try:
        return {'answer': call(parameters)}
    except TencentCloudSDKException as error:
        return {'error': {
            'exception': type(error).__name__,
            'code': error.get_code(),
            'message': error.get_message(),
            'requestId': error.get_request_id(),
        }}


with open(sys.argv[1], encoding='utf-8') as file:
    cases = json.load(file)
for case in cases:
    call = client_of(case)
    results = [result_of(call, case['parameters']) for _ in range(case['calls'])]
    # The body of another HTTP status is handed on as the bytes it is.
    print(json.dumps({'results': results}, default=repr), flush=True)
