package org.cordee.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the problem document, the refusals that carry one, and the refusals of each operation. */
final class ProblemDescriptions {

    private static final String SCHEMA = "Problem";

    /** The refusals by status, with their description. */
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "What was sent cannot be read, or a field is not allowed; `errors` names it.",
            "401", "No credentials, or wrong ones.",
            "403",
                    "The scope of the token does not allow it: `account.token.scope`. Or the call comes from another site's"
                            + " page, by `Sec-Fetch-Site` or `Origin`; programs send neither.",
            "404", "There is no such thing, or it is not yours to see.",
            "409", "A rule refuses the act, or somebody changed the thing meanwhile; `code` names the rule.",
            "413", "What was sent is too large.",
            "422", "A rule refuses a field, named in `errors`; or the idempotency key has served for another call.",
            "429", "Too many failed attempts to sign in; `Retry-After` says when to try again."));

    /** Readable for every account: these operations never answer 404. */
    private static final List<String> OPEN_TO_ALL =
            List.of("/api/v1/me", "/api/v1/me/tokens", "/api/v1/notifications", "/api/v1/organisations");

    private ProblemDescriptions() {}

    static void describe(OpenAPI api) {
        Components components = api.getComponents();
        components.addSchemas(SCHEMA, problem());
        REFUSALS.forEach((status, text) -> components.addResponses(status, refusal(text)));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation)));
    }

    private static void complete(PathItem.HttpMethod method, String path, Operation operation) {
        operation.setSummary(OperationSummaries.of(method + " " + path));
        refuse(operation, "401", "429");
        boolean asks = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "query".equals(one.getIn()));
        if (operation.getRequestBody() != null) {
            refuse(operation, "400", "413", "422");
        } else if (asks) {
            refuse(operation, "400");
        }
        if (method != PathItem.HttpMethod.GET) {
            refuse(operation, "403", "404", "409", "422");
        } else if (!OPEN_TO_ALL.contains(path)) {
            refuse(operation, "404");
        }
    }

    private static void refuse(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation.getResponses().putIfAbsent(status, new ApiResponse().$ref("#/components/responses/" + status));
        }
    }

    private static ApiResponse refusal(String text) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description(text)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        Schema<?> wrong = new ObjectSchema()
                .addProperty("field", text("The field in the spelling of the request, as `lots[0].cpv`."))
                .addProperty("message", text("What is wrong, in the caller's language."))
                .addProperty("code", text("The same for programs."))
                .addProperty("remedy", text("What to do about it."))
                .addProperty("lot", text("Of a notice: the lot."))
                .addProperty("element", text("Of a notice: the XML element."))
                .addProperty("line", new IntegerSchema().description("Of a notice: the line, counted from 1."))
                .required(List.of("field", "message"));
        return new ObjectSchema()
                .description("A refusal, as a problem document (RFC 9457).")
                .addProperty("type", text("`about:blank`."))
                .addProperty("title", text("The status in words."))
                .addProperty("status", new IntegerSchema().description("The HTTP status, a number."))
                .addProperty("detail", text("What is refused and why, in the caller's language."))
                .addProperty("instance", text("The address that was called."))
                .addProperty("code", text("Names the rule, for programs."))
                .addProperty("reference", text("Of an error of ours: what to quote to the administrator."))
                .addProperty(
                        "errors",
                        new ArraySchema().items(wrong).description("The errors by field, where a field is wrong."))
                .required(List.of("status", "code"));
    }

    private static Schema<?> text(String meaning) {
        return new StringSchema().description(meaning);
    }
}
