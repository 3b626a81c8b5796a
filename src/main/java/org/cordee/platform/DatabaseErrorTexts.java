package org.cordee.platform;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Explains a database error to the operator who starts the server, with the remedy. */
public final class DatabaseErrorTexts {

    private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int UNKNOWN_SCHEMA = 1049;

    private static final Set<Integer> DISK_FULL = Set.of(1021, 1114);
    private static final Pattern FULL = Pattern.compile("errno: (28|135)\\b|No space left|No more room");

    /** The driver's words when the server offers no TLS, or a certificate that is not accepted. */
    private static final Pattern ENCRYPTION = Pattern.compile("(?i)\\bssl\\b|\\btls\\b|certificate|PKIX");

    private DatabaseErrorTexts() {}

    /**
     * Returns one sentence for any error.
     *
     * @param prefix of the settings concerned, such as {@code spring.datasource}
     */
    public static String of(SQLException refused, String prefix) {
        return known(refused, prefix)
                .orElseGet(() -> "The database refuses (" + withoutNumber(refused) + "): see its own log, and check "
                        + prefix + ".url.");
    }

    /**
     * Returns the sentence for an error of address or rights. Empty for other errors: they need the whole exception.
     *
     * @param prefix of the settings concerned, such as {@code spring.datasource}
     */
    static Optional<String> known(SQLException refused, String prefix) {
        String state = String.valueOf(refused.getSQLState());
        int code = refused.getErrorCode();
        if (isAboutEncryption(refused)) {
            return Optional.of("The connection to the database cannot be encrypted (" + withoutNumber(refused)
                    + "): switch TLS on there, with a certificate that names its host and that this Java trusts, or name"
                    + " its certificate in " + prefix
                    + ".url (?serverSslCert=/path/ca.pem). For a database on this machine"
                    + " alone, ?sslMode=disable does without.");
        }
        if (code == ACCESS_DENIED_TO_SCHEMA) {
            return Optional.of("The database user may not use the schema (" + withoutNumber(refused)
                    + "): grant it all rights there, or" + " check " + prefix + ".url.");
        }
        if (code == ACCESS_DENIED || state.startsWith("28")) {
            return Optional.of(
                    "The database refuses the user or password: check " + prefix + ".username and .password.");
        }
        if (code == UNKNOWN_SCHEMA) {
            return Optional.of("The database schema does not exist (" + withoutNumber(refused)
                    + "): create it or correct " + prefix + ".url.");
        }
        if (DISK_FULL.contains(code) || FULL.matcher(withoutNumber(refused)).find()) {
            return Optional.of("The disk of the database is full (" + withoutNumber(refused)
                    + "): free some space there and start again.");
        }
        if (state.startsWith("08")) {
            return Optional.of("The database does not answer (" + withoutNumber(refused) + "): check " + prefix
                    + ".url and that the server runs.");
        }
        return Optional.empty();
    }

    private static boolean isAboutEncryption(SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || cause instanceof GeneralSecurityException
                    || ENCRYPTION.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    /** Removes the connection's number, which the driver writes before its message. */
    private static String withoutNumber(SQLException refused) {
        return String.valueOf(refused.getMessage())
                .replaceFirst("^\\(conn=\\d+\\) ", "")
                .strip();
    }
}
