# pip install -r requirements.txt && pytest
import os

import pytest
from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.ocr.v20181119 import models, ocr_client
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import HttpWaitStrategy

DOCUMENTED = "https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png"


@pytest.fixture(scope="module")
def endpoint():
    container = DockerContainer(os.environ.get("SEALOCR_IMAGE", "sealocr-emulator"))
    container.with_exposed_ports(4866).with_env("SEALOCR_MODE", "replay")
    container.waiting_for(HttpWaitStrategy(4866, "/_sealocr/ready"))
    with container:
        yield f"{container.get_container_host_ip()}:{container.get_exposed_port(4866)}"


def seal_ocr(endpoint, image_url):
    credential = Credential("AKIDsealocrEmulator00000000000EXAMPLE", "sealocrEmulatorSecretKey0EXAMPLE")
    profile = ClientProfile(httpProfile=HttpProfile(protocol="http", endpoint=endpoint))
    request = models.SealOCRRequest()
    request.ImageUrl = image_url
    return ocr_client.OcrClient(credential, "ap-guangzhou", profile).SealOCR(request)


def test_the_seal_of_a_picture_is_read(endpoint):
    assert seal_ocr(endpoint, DOCUMENTED).SealBody == "上海市宝山区市场监督管理局"


def test_the_rate_limit_is_an_error_of_the_sdk(endpoint):
    with pytest.raises(TencentCloudSDKException) as refused:
        seal_ocr(endpoint, "https://sealocr.invalid/error/RequestLimitExceeded")
    assert refused.value.get_code() == "RequestLimitExceeded"
