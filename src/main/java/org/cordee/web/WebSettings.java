package org.cordee.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param operator who runs this house, as the foot of each page says
 * @param helpPhone whom to call when something does not work; empty: nothing is shown
 * @param contact the address for questions about accessibility and personal data; empty: the help phone alone is named
 * @param largestBody what a request may carry that is no upload of files (those have the multipart limits)
 */
@Validated
@ConfigurationProperties("cordee.web")
public record WebSettings(
        @DefaultValue("") String operator,
        @DefaultValue("") String helpPhone,
        @DefaultValue("") String contact,
        @DefaultValue("10MB") DataSize largestBody) {}
