import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.Language;
import com.tencentcloudapi.ocr.v20181119.OcrClient;
import com.tencentcloudapi.ocr.v20181119.models.SealOCRRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The client program for the Java SDK: ../../../../case.ts says what goes in and what comes out. */
class Client {
    static class Case {
        String endpoint, client, signMethod, httpMethod, language, secretId, secretKey, token, region, faultHeader;
        boolean unsignedPayload;
        JsonObject parameters;
        int calls, retries, timeoutS;
    }

    interface Call { JsonElement answer() throws Exception; }

    public static void main(String[] arguments) throws Exception {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Case made : gson.fromJson(Files.readString(Path.of(arguments[0])), Case[].class)) {
            Call call = callOf(made);
            JsonArray results = new JsonArray();
            for (int index = 0; index < made.calls; index++) results.add(resultOf(call));
            JsonObject outcome = new JsonObject();
            outcome.add("results", results);
            out.println(gson.toJson(outcome));
        }
    }

    static Call callOf(Case made) {
        String parameters = made.parameters.toString();
        if (made.client.equals("documented")) return typed(made, Documented.client(made.endpoint, made.secretId, made.secretKey));
        Credential credential = new Credential(made.secretId, made.secretKey, made.token);
        if (made.client.equals("typed")) return typed(made, new OcrClient(credential, made.region, profileOf(made)));
        CommonClient common = new CommonClient("ocr", "2018-11-19", credential, made.region, profileOf(made));
        return () -> JsonParser.parseString(common.call("SealOCR", parameters)).getAsJsonObject().get("Response");
    }

    static Call typed(Case made, OcrClient client) {
        return () -> {
            SealOCRRequest request = AbstractModel.fromJsonString(made.parameters.toString(), SealOCRRequest.class);
            if (made.faultHeader != null) request.SetHeader(new HashMap<>(Map.of("X-SealOCR-Fault", made.faultHeader)));
            AbstractModel response = made.retries > 0 ? Documented.withRetries(client, request) : client.SealOCR(request);
            return JsonParser.parseString(AbstractModel.toJsonString(response));
        };
    }

    static ClientProfile profileOf(Case made) {
        ClientProfile profile = new ClientProfile(made.signMethod);
        profile.getHttpProfile().setProtocol("http://");
        profile.getHttpProfile().setEndpoint(made.endpoint);
        profile.getHttpProfile().setReqMethod(made.httpMethod);
        profile.setUnsignedPayload(made.unsignedPayload);
        if (made.timeoutS > 0) profile.getHttpProfile().setReadTimeout(made.timeoutS);
        if (made.language != null) profile.setLanguage(made.language.equals("zh-CN") ? Language.ZH_CN : Language.EN_US);
        return profile;
    }

    static JsonObject resultOf(Call call) throws Exception {
        JsonObject result = new JsonObject();
        try {
            result.add("answer", call.answer());
        } catch (TencentCloudSDKException failed) {
            JsonObject error = new JsonObject();
            error.addProperty("exception", failed.getClass().getSimpleName());
            error.addProperty("code", failed.getErrorCode());
            // Of a broken wire only the cause says anything.
            boolean silent = failed.getMessage().isEmpty() && failed.getCause() != null;
            error.addProperty("message", silent ? failed.getCause().toString() : failed.getMessage());
            error.addProperty("requestId", failed.getRequestId());
            result.add("error", error);
        }
        return result;
    }
}
