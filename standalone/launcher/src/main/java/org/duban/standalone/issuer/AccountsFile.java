package org.duban.standalone.issuer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads accounts from YAML. {@code password} is for accounts without one of their own; {@code
 * everyDepartment: true} adds {@code liaison.<code>} and {@code head.<code>} for every department
 * of the demo programme.
 */
public final class AccountsFile {
    private static final String DEMO = "demo/accounts.yaml";
    private static final String DEPARTMENTS = "demo/departments.csv";
    private static final Set<String> ROLES =
            Set.of("office", "liaison", "head", "leader", "auditor", "admin");

    private AccountsFile() {}

    /** The accounts of this file, or of the demo programme when there is none. */
    public static AccountBook read(@Nullable Path file) {
        try {
            return parse(file == null ? resource(DEMO) : Files.readString(file));
        } catch (IOException unreadable) {
            throw new AccountsUnreadable("cannot read " + file + ": " + unreadable.getMessage());
        } catch (YAMLException malformed) {
            throw new AccountsUnreadable(file + " is not YAML: " + malformed.getMessage());
        }
    }

    static AccountBook parse(String yaml) throws IOException {
        Reader text = new StringReader(yaml);
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        if (!(read instanceof Map<?, ?> top)) {
            throw new AccountsUnreadable("expected the keys password and accounts");
        }
        String shared = text(top, "password", "");
        List<Account> accounts = new ArrayList<>();
        if (top.get("accounts") instanceof List<?> entries) {
            for (Object entry : entries) {
                accounts.add(account(entry, shared));
            }
        }
        if (Boolean.TRUE.equals(top.get("everyDepartment"))) {
            addDepartments(accounts, shared);
        }
        if (accounts.isEmpty()) {
            throw new AccountsUnreadable("there is no account under the key accounts");
        }
        return new AccountBook(accounts);
    }

    private static Account account(Object entry, String shared) {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new AccountsUnreadable("not an account: " + entry);
        }
        String id = text(fields, "id", "");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
            throw new AccountsUnreadable("an account needs an id, found: " + entry);
        }
        List<String> roles =
                fields.get("roles") instanceof List<?> given
                        ? given.stream().map(String::valueOf).toList()
                        : List.of();
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw new AccountsUnreadable(id + ": roles must be some of " + ROLES);
        }
        String password = text(fields, "password", shared);
        if (password.isEmpty()) {
            throw new AccountsUnreadable(id + " has no password, and there is no shared one");
        }
        String deputised = text(fields, "onBehalfOf", "");
        return new Account(
                id,
                text(fields, "name", id),
                text(fields, "department", ""),
                roles,
                password,
                deputised.isEmpty() ? null : deputised,
                Boolean.TRUE.equals(fields.get("listed")));
    }

    private static void addDepartments(List<Account> accounts, String password) throws IOException {
        for (String line : resource(DEPARTMENTS).lines().skip(1).toList()) {
            List<String> columns = List.of(line.split(",", -1));
            String code = columns.get(0);
            String shortName = columns.get(2);
            add(accounts, "liaison", code, shortName + "联络员", password);
            add(accounts, "head", code, shortName + "负责人", password);
        }
    }

    private static void add(
            List<Account> accounts, String role, String code, String name, String password) {
        accounts.add(
                new Account(role + "." + code, name, code, List.of(role), password, null, true));
    }

    private static String text(Map<?, ?> fields, String key, String otherwise) {
        Object value = fields.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
