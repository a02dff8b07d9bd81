"""The lines of docs/sdks.md, run as they stand."""
# snippet connect
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ocr.v20181119.ocr_client import OcrClient
# end snippet
# snippet retry
import time

from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException


class RateLimitRetryer:
    def send_request(self, send):
        for _ in range(3):
            try:
                return send()
            except TencentCloudSDKException as error:
                if not error.get_code().startswith('RequestLimitExceeded'):
                    raise
                time.sleep(1)
        return send()
# end snippet


def documented(endpoint, secret_id, secret_key):
    # snippet connect

    profile = ClientProfile(httpProfile=HttpProfile(protocol='http', endpoint=endpoint))
    client = OcrClient(Credential(secret_id, secret_key), 'ap-guangzhou', profile)
    # end snippet
    return client


def with_retries(profile):
    # snippet retry

    profile.retryer = RateLimitRetryer()
    # end snippet
