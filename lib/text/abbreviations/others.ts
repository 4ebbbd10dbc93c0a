import { abbreviations } from './abbreviations';

/**
 * Titles and dates of languages without full lists. Their writers are told that sentences may be split wrongly.
 */
export const others = {
  ar: abbreviations({ always: 'د أ م ق ص ج هـ ت ط ع' }),
  ha: abbreviations({ always: 'Alh Mal Haj Dr Dk Prof Sen Hon Gwamna' }),
  hi: abbreviations({ always: 'डॉ प्रो श्री सं पं कु स्व' }),
  ru: abbreviations({
    always: 'проф акад им ул пл пр просп обл им руб тыс млн млрд см ср напр ген полк ст т.е т.н и.о зам св',
    beforeNumber: 'янв февр фев апр авг сент сен окт нояб ноя дек с стр гл рис табл п пп ч № кв д тел',
    usual: 'г гг в вв н.э т.д т.п др пр',
    starters: `
      Он Она Оно Они Я Ты Мы Вы Это Этот Эта Эти Тот Та Те И А Но Или Да Нет Не Ни Если Когда Как Где Куда Кто Что Почему Потому Поэтому
      В Во На По С Со К Ко У О Об От До Из За Под Над При Для Без Через После Перед Потом Тогда Затем Теперь Сейчас Сегодня Вчера Завтра
      Там Здесь Тут Так Такой Также Тоже Только Уже Ещё Еще Даже Все Всё Весь Каждый Никто Ничто Один Два Три Многие Его Её Ее Их Наш Мой
      Однако Хотя Пока Чтобы Впрочем Между Среди Против Около`,
  }),
  sw: abbreviations({ always: 'Bw Bi Bibi Mh Mhe Dk Dkt Prof Dr Alh Mzee Bwa Kapt Jen Nd' }),
  tr: abbreviations({
    always: 'Prof Doç Dr Av Sn Gen Org Korg Tümg Alb Yrd Öğr Uzm Müh Ar Hz Bkz bkz vb.gibi Şb Cad Sok Mah Apt',
    beforeNumber: 'No no s sy sf mad Mad md cilt c tel Tel Oca Şub Mar Nis Haz Tem Ağu Eyl Eki Kas Ara',
    usual: 'vb vs Ltd Şti A.Ş T.C M.Ö M.S',
    starters: `
      Bu Şu O Bir Ve Ama Ancak Fakat Çünkü Ben Sen Biz Siz Onlar Onun Bunun Ne Kim Nasıl Neden Nerede Niçin Her Hiç Bazı Birçok Çok Daha En
      Eğer Sonra Önce Bugün Dün Yarın Şimdi Burada Orada Yani Oysa Hatta Artık Kimse Herkes Ayrıca Böyle Öyle İki Üç`,
  }),
};
