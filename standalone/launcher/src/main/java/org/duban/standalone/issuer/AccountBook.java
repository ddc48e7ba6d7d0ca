package org.duban.standalone.issuer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All accounts of the issuer, in the order of their file. */
public final class AccountBook {
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    AccountBook(Collection<Account> accounts) {
        for (Account account : accounts) {
            if (this.accounts.putIfAbsent(account.id(), account) != null) {
                throw new AccountsUnreadable("account " + account.id() + " is there twice");
            }
        }
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The accounts the sign-in page offers to click. */
    public List<Account> listed() {
        return accounts.values().stream().filter(Account::listed).toList();
    }
}
