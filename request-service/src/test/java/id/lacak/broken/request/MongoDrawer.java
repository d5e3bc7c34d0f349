package id.lacak.broken.request;

public class MongoDrawer {
}
