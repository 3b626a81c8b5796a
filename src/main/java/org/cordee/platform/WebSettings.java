package org.cordee.platform;

import jakarta.validation.constraints.Min;
import java.time.Duration;
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
 * @param bodyTime how long a request may take to send its body
 * @param bodyRate the bytes in a second at which a body that takes longer must come
 * @param waitingBodies how many requests may wait for their bodies at once; keep it below {@code
 * server.tomcat.threads.max}, so that pages always have threads
 * @param waitingBodiesPerAddress how many of them may come from one network address
 */
@Validated
@ConfigurationProperties("cordee.web")
record WebSettings(
        @DefaultValue("") String operator,
        @DefaultValue("") String helpPhone,
        @DefaultValue("") String contact,
        @DefaultValue("20s") Duration bodyTime,
        @DefaultValue("8KB") DataSize bodyRate,
        @DefaultValue("100") @Min(1) int waitingBodies,
        @DefaultValue("50") @Min(1) int waitingBodiesPerAddress) {}
