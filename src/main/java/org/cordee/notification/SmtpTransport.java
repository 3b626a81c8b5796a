package org.cordee.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.cordee.platform.CalendarFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.*}; not available when none is configured. */
@Component
class SmtpTransport implements LetterTransport {

    /**
     * Timeouts in milliseconds: the library's default is to wait for ever. Their sum is well below the lease of one
     * letter.
     */
    private static final Map<String, String> PATIENCE = Map.of(
            "mail.smtp.connectiontimeout", "10000",
            "mail.smtp.timeout", "30000",
            "mail.smtp.writetimeout", "30000");

    private static final String LOGO = "logo";
    private static final String CALENDAR_TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    private final @Nullable JavaMailSender mail;
    private final NotificationSettings settings;

    SmtpTransport(ObjectProvider<JavaMailSender> mail, NotificationSettings settings) {
        this.mail = mail.getIfAvailable();
        this.settings = settings;
        if (this.mail instanceof JavaMailSenderImpl library) {
            Properties properties = library.getJavaMailProperties();
            PATIENCE.forEach(properties::putIfAbsent);
        }
    }

    @Override
    public boolean isConfigured() {
        return mail != null;
    }

    @Override
    public void send(Letter letter) {
        if (mail == null) {
            throw new IllegalStateException("no mail server is set up; letter=" + letter.id());
        }
        try {
            mail.send(message(mail, letter));
        } catch (MailParseException | MailPreparationException | MessagingException malformed) {
            throw new LetterNotAccepted(String.valueOf(malformed.getMessage()), true, malformed);
        } catch (MailException refused) {
            throw new LetterNotAccepted(reason(refused), isForGood(refused), refused);
        }
    }

    private MimeMessage message(JavaMailSender library, Letter letter) throws MessagingException {
        MimeMessage message = library.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(sender());
        parts.setTo(address(letter));
        parts.setSubject(letter.title());
        parts.setText(letter.text(), letter.html());
        parts.addInline(LOGO, new ClassPathResource("static/notification/logo.png"), "image/png");
        String calendar = letter.calendar();
        if (calendar != null) {
            parts.addAttachment(
                    CalendarFile.NAME, new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)), CALENDAR_TYPE);
        }
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.locale().getLanguage());
        String stop = letter.stopAddress();
        if (stop != null) {
            // RFC 8058: the mail program posts to the address, without asking its user to sign in.
            message.setHeader("List-Unsubscribe", "<" + stop + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private InternetAddress sender() throws AddressException {
        InternetAddress sender = new InternetAddress(settings.from());
        return named(sender.getAddress(), sender.getPersonal());
    }

    private static InternetAddress address(Letter letter) throws AddressException {
        new InternetAddress(letter.recipient(), true);
        return named(letter.recipient(), letter.recipientName());
    }

    private static InternetAddress named(String email, @Nullable String name) throws AddressException {
        try {
            return name == null
                    ? new InternetAddress(email, true)
                    : new InternetAddress(email, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Tells if the failure is permanent: a mailbox that the server does not know stays unknown; other failures may be
     * temporary.
     */
    private static boolean isForGood(MailException refused) {
        return refused instanceof MailSendException failed
                && failed.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException rejected
                                && rejected.getInvalidAddresses() != null
                                && rejected.getInvalidAddresses().length > 0);
    }

    private static String reason(MailException refused) {
        Throwable cause = refused;
        if (refused instanceof MailSendException failed
                && !failed.getFailedMessages().isEmpty()) {
            cause = failed.getFailedMessages().values().iterator().next();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
