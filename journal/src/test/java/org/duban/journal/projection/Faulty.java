package org.duban.journal.projection;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.bson.Document;

/** A collection whose connection breaks on command: just before a write, or just after it. */
final class Faulty {

    enum Break {
        NONE,
        BEFORE_WRITE,
        AFTER_WRITE
    }

    private Break next = Break.NONE;

    void breakOnce(Break when) {
        next = when;
    }

    @SuppressWarnings("unchecked")
    MongoCollection<Document> around(MongoCollection<Document> real) {
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(
                        Faulty.class.getClassLoader(),
                        new Class<?>[] {MongoCollection.class},
                        (proxy, method, arguments) -> {
                            Break now = method.getName().equals("bulkWrite") ? next : Break.NONE;
                            next = now == Break.NONE ? next : Break.NONE;
                            if (now == Break.BEFORE_WRITE) {
                                throw broken();
                            }
                            try {
                                Object answer = method.invoke(real, arguments);
                                if (now == Break.AFTER_WRITE) {
                                    throw broken();
                                }
                                return answer;
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    private static MongoSocketException broken() {
        return new MongoSocketException("connection broken", new ServerAddress());
    }
}
