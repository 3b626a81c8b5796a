package org.cordee.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordee.account.CallScope;
import org.cordee.account.CurrentActor;
import org.cordee.account.TokenScope;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Names each operation by its resource and verb, groups it under its room, and adds the headers that every call may
 * carry.
 */
final class DescribingOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String resource = method.getBeanType().getSimpleName().replace("Resource", "");
        operation.setOperationId(resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1) + "_"
                + method.getMethod().getName());
        operation.setTags(List.of(room(method.getBeanType())));
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "At most 200 visible characters. The same call with the same key acts once and is answered alike;"
                            + " a secret is shown once, then 409."));
        }
        TokenScope scope = CallScope.neededFor(method, verb(method));
        operation.setDescription("Needs a token with the scope `" + scope.word() + "`, or a password.");
        if (readsAStream(method)) {
            operation.setRequestBody(file(method));
        }
        operation.addParametersItem(header(
                CurrentActor.ACTING_FOR,
                "The organisation to act for, when the person belongs to several; otherwise the first."));
        return operation;
    }

    private static String verb(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null || mapping.method().length == 0 ? "GET" : mapping.method()[0].name();
    }

    private static boolean readsAStream(HandlerMethod method) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(InputStream.class);
    }

    /** Describes a body that is the file itself, with the media types the resource accepts. */
    private static RequestBody file(HandlerMethod method) {
        Content content = new Content();
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        for (String type : mapping == null ? new String[0] : mapping.consumes()) {
            content.addMediaType(type, new MediaType().schema(new StringSchema()));
        }
        return new RequestBody().required(true).content(content);
    }

    private static HeaderParameter header(String name, String meaning) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(false).description(meaning).schema(new StringSchema());
        return header;
    }

    private static String room(Class<?> resource) {
        return resource.getPackageName().replaceAll("^org\\.cordee\\.(\\w+)\\..*$", "$1");
    }
}
