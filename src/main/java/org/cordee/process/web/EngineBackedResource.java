package org.cordee.process.web;

import io.camunda.client.api.command.ClientException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Base class of the REST resources that need the engine: while the engine is away, they answer 503 with a text for the
 * user.
 */
abstract class EngineBackedResource {

    private static final Logger LOG = LoggerFactory.getLogger(EngineBackedResource.class);
    private static final String AWAY = "process.engine.away";

    private final MessageSource texts;

    EngineBackedResource(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail away(ClientException away, Locale locale) {
        LOG.warn("the process engine did not answer an API call: {}", away.toString());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(texts.getMessage(AWAY, null, locale)));
        problem.setProperty("code", AWAY);
        return problem;
    }
}
