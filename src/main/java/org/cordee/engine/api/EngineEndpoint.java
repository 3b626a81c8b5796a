package org.cordee.engine.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A group of operations of the REST API. It is not a Spring component on purpose: otherwise the application's component
 * scan would publish it on the public port.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResponseBody
@RequestMapping("/v2")
@interface EngineEndpoint {}
