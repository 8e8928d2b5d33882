package dev.migrations.cli.settings;

import dev.migrations.error.MigrationException;

/** A setting has a value that it cannot have, or a name that none has. */
public final class InvalidSettingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    InvalidSettingException(String setting, String description, String action) {
        super(description, action);
        this.setting = setting;
    }

    static InvalidSettingException unknown(String name, String source) {
        return new InvalidSettingException(
                name,
                "There is no setting '" + name + "' (" + source + ").",
                "Settings are: " + String.join(", ", Setting.words()) + ".");
    }

    static InvalidSettingException value(Setting setting, Settings.Value value, String action) {
        return new InvalidSettingException(
                setting.word(),
                "'" + value.text() + "' cannot be " + setting.word() + " (" + value.source() + ").",
                action);
    }

    static InvalidSettingException noDialect() {
        return new InvalidSettingException(
                "dialect",
                "Nothing says for which kind of database the script is to be.",
                "Give --dialect with postgresql, sqlite, mariadb, mysql or h2.");
    }

    /** The setting's name, as it was written. */
    public String setting() {
        return setting;
    }
}
