/* Keeps the style sheet, the script and one page for people without a connection; never a page of a person. */
'use strict';
var NAME = 'lacak-1', PAGES = ['/luring', '/en/luring'], KEEP = /^\/aset\/.*-[0-9a-f]{32}\.(css|js|svg)$/;

addEventListener('install', function (e) {
  e.waitUntil(caches.open(NAME).then(function (c) { return c.addAll(PAGES); }).then(function () { return skipWaiting(); }));
});
addEventListener('activate', function (e) {
  e.waitUntil(caches.keys().then(function (all) {
    return Promise.all(all.filter(function (n) { return n !== NAME; }).map(function (n) { return caches.delete(n); }));
  }));
});
addEventListener('fetch', function (e) {
  var u = new URL(e.request.url);
  if (e.request.method !== 'GET' || u.origin !== location.origin) return;
  if (KEEP.test(u.pathname)) e.respondWith(caches.open(NAME).then(function (c) {
    return c.match(u.pathname).then(function (kept) {
      return kept || fetch(e.request).then(function (r) { if (r.ok) c.put(u.pathname, r.clone()); return r; });
    });
  }));
  else if (e.request.mode === 'navigate') e.respondWith(fetch(e.request).catch(function () {
    return caches.match(u.pathname.indexOf('/en') === 0 ? '/en/luring' : '/luring');
  }));
});
