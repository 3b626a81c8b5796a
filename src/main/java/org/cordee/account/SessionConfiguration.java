package org.cordee.account;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Stores the sessions of pages in the database, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
    private static final String NAME = "cordee-session";

    /** Names the second table like our other tables; two requests at once may add the same attribute. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables() {
        String read = "SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME,"
                + " S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES FROM %TABLE_NAME% S"
                + " LEFT JOIN %TABLE_NAME%_attribute SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID WHERE ";
        return sessions -> {
            sessions.setGetSessionQuery(read + "S.SESSION_ID = ?");
            sessions.setListSessionsByPrincipalNameQuery(read + "S.PRINCIPAL_NAME = ?");
            sessions.setCreateSessionAttributeQuery(
                    "INSERT INTO %TABLE_NAME%_attribute (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
                            + " VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE ATTRIBUTE_BYTES = VALUES(ATTRIBUTE_BYTES)");
            sessions.setUpdateSessionAttributeQuery("UPDATE %TABLE_NAME%_attribute SET ATTRIBUTE_BYTES = ?"
                    + " WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ?");
            sessions.setDeleteSessionAttributeQuery(
                    "DELETE FROM %TABLE_NAME%_attribute" + " WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ?");
            sessions.setConversionService(conversions());
        };
    }

    /** Counts the sessions of a person on all nodes. */
    @Bean
    static <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    @Bean
    static CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    /** Converts attributes from and to bytes; null for unreadable bytes is an attribute that does not exist. */
    @SuppressWarnings("NullAway")
    static GenericConversionService conversions() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, SessionConfiguration::readable);
        return conversions;
    }

    /** Reads an attribute; one that another version of the application wrote counts as missing. */
    private static @Nullable Object readable(byte[] bytes) {
        try {
            return new DefaultDeserializer(SessionConfiguration.class.getClassLoader()).deserializeFromByteArray(bytes);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info(
                    "session attribute of another version ignored cause={}",
                    unreadable.getClass().getSimpleName());
            return null;
        }
    }

    /**
     * The cookie of a session. Over TLS its name begins with {@code __Host-}, so that the browser takes it from this
     * host only; without TLS a browser would refuse that name.
     */
    private static final class SessionCookie implements CookieSerializer {

        private final DefaultCookieSerializer plain = new DefaultCookieSerializer();
        private final DefaultCookieSerializer overTls = new DefaultCookieSerializer();

        SessionCookie() {
            plain.setCookieName(NAME);
            plain.setCookiePath("/");
            overTls.setCookieName("__Host-" + NAME);
            overTls.setCookiePath("/");
            overTls.setUseSecureCookie(true);
        }

        @Override
        public void writeCookieValue(CookieValue value) {
            (value.getRequest().isSecure() ? overTls : plain).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
            return (request.isSecure() ? overTls : plain).readCookieValues(request);
        }
    }
}
