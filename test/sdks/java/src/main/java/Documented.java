// The lines of docs/sdks.md, run as they stand.

// snippet connect
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.ocr.v20181119.OcrClient;
// end snippet
import com.tencentcloudapi.ocr.v20181119.models.SealOCRRequest;
import com.tencentcloudapi.ocr.v20181119.models.SealOCRResponse;

class Documented {
    static OcrClient client(String endpoint, String secretId, String secretKey) {
        // snippet connect

        ClientProfile profile = new ClientProfile();
        profile.getHttpProfile().setProtocol("http://");
        profile.getHttpProfile().setEndpoint(endpoint);
        OcrClient client = new OcrClient(new Credential(secretId, secretKey), "ap-guangzhou", profile);
        // end snippet
        return client;
    }

    static SealOCRResponse withRetries(OcrClient client, SealOCRRequest request) throws Exception {
        // snippet retry
        SealOCRResponse response = (SealOCRResponse) client.retry(request, 3);
        // end snippet
        return response;
    }
}
