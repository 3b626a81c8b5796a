package org.cordee.engine.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers all Camunda operations that this engine does not have with an error that says so. */
@EngineEndpoint
final class UnsupportedOperations {

    @RequestMapping("/**")
    void notBuilt(HttpServletRequest request) {
        throw Refusal.notImplemented(request.getMethod() + " " + request.getRequestURI());
    }
}
