package org.cordee.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the pages.
 *
 * @param operator the organisation that runs this server, shown at the foot of each page
 * @param helpPhone the number to call when something does not work; when empty, nothing is shown
 * @param contact the address for questions about accessibility and personal data; when empty, only the help phone is
 * named
 * @param largestBody the largest request body, except file uploads, which have the limits of
 * {@code spring.servlet.multipart}
 */
@Validated
@ConfigurationProperties("cordee.web")
record WebSettings(
        @DefaultValue("") String operator,
        @DefaultValue("") String helpPhone,
        @DefaultValue("") String contact,
        @DefaultValue("10MB") DataSize largestBody) {}
