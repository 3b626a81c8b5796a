package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds deployed forms by SQL: Operaton stores forms but has no query for them. */
final class FormDefinitions {

    private static final String COLUMNS = "SELECT ID_, KEY_, VERSION_, RESOURCE_NAME_ FROM ACT_RE_CAMFORMDEF";

    private final DataSource dataSource;

    public FormDefinitions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<DeployedResources.DeployedForm> of(String deploymentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(COLUMNS + " WHERE DEPLOYMENT_ID_ = ? ORDER BY KEY_")) {
            statement.setString(1, deploymentId);
            List<DeployedResources.DeployedForm> forms = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    forms.add(new DeployedResources.DeployedForm(
                            rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4)));
                }
            }
            return forms;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The place where one version of a form is stored. */
    record FormLocation(String key, int version, String deploymentId, String resource) {}

    /** Finds the latest version of a form, or the version of one deployment. */
    Optional<FormLocation> find(String formId, @Nullable String deploymentId) {
        String sql = "SELECT ID_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_ FROM ACT_RE_CAMFORMDEF"
                + " WHERE KEY_ = ? AND (? IS NULL OR DEPLOYMENT_ID_ = ?) ORDER BY VERSION_ DESC LIMIT 1";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, formId);
            statement.setString(2, deploymentId);
            statement.setString(3, deploymentId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new FormLocation(
                                rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Optional<String> latestDeploymentOf(String resourceName) {
        String sql = "SELECT DEPLOYMENT_ID_ FROM ACT_RE_CAMFORMDEF WHERE RESOURCE_NAME_ = ?"
                + " ORDER BY VERSION_ DESC LIMIT 1";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, resourceName);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
