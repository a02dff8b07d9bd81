// mvn test

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.ocr.v20181119.OcrClient;
import com.tencentcloudapi.ocr.v20181119.models.SealOCRRequest;
import com.tencentcloudapi.ocr.v20181119.models.SealOCRResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;

@Testcontainers
class SealOcrTest {
    static final String DOCUMENTED = "https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png";
    static final String IMAGE = Optional.ofNullable(System.getenv("SEALOCR_IMAGE")).orElse("sealocr-emulator");

    @Container
    static final GenericContainer<?> EMULATOR = new GenericContainer<>(DockerImageName.parse(IMAGE))
            .withExposedPorts(4866)
            .withEnv("SEALOCR_MODE", "replay")
            .waitingFor(Wait.forHttp("/_sealocr/ready").forPort(4866));

    static SealOCRResponse sealOcr(String imageUrl) throws TencentCloudSDKException {
        ClientProfile profile = new ClientProfile();
        profile.getHttpProfile().setProtocol("http://");
        profile.getHttpProfile().setEndpoint(EMULATOR.getHost() + ":" + EMULATOR.getMappedPort(4866));
        Credential credential = new Credential("AKIDsealocrEmulator00000000000EXAMPLE", "sealocrEmulatorSecretKey0EXAMPLE");
        SealOCRRequest request = new SealOCRRequest();
        request.setImageUrl(imageUrl);
        return new OcrClient(credential, "ap-guangzhou", profile).SealOCR(request);
    }

    @Test
    void theSealOfAPictureIsRead() throws TencentCloudSDKException {
        assertEquals("上海市宝山区市场监督管理局", sealOcr(DOCUMENTED).getSealBody());
    }

    @Test
    void theRateLimitIsAnErrorOfTheSdk() {
        TencentCloudSDKException refused = assertThrows(TencentCloudSDKException.class,
                () -> sealOcr("https://sealocr.invalid/error/RequestLimitExceeded"));
        assertEquals("RequestLimitExceeded", refused.getErrorCode());
    }
}
