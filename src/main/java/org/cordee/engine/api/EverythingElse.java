package org.cordee.engine.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Camunda operations that this engine does not have say so instead of answering wrongly. */
@EngineEndpoint
final class EverythingElse {

    @RequestMapping("/**")
    void notBuilt(HttpServletRequest request) {
        throw Refusal.notBuilt(request.getMethod() + " " + request.getRequestURI());
    }
}
